import { StoreBusy } from '#server/store/port.ts';

/** An error as it goes from one thread to another: by its name, so that it is answered and logged as where it was thrown. */
export type SentError = { name: string; message: string; code: string | null; stack: string; isBusy: boolean };

/** An error as it is sent. */
export function sendError(thrown: unknown): SentError {
  const error = thrown instanceof Error ? thrown : new Error('what was thrown is no error');
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null;
  const { name, message, stack = '' } = error;
  return { name, message, code, stack, isBusy: error instanceof StoreBusy };
}

/** The error that was sent. */
export function receiveError({ name, message, code, stack, isBusy }: SentError): Error {
  const error = isBusy ? new StoreBusy(message, code === null ? {} : { code }) : new Error(message);
  return Object.assign(error, { name, stack, ...(code !== null && { code }) });
}
