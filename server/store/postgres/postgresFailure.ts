import { StoreBusy } from '#server/store/port.ts';

/** SQLSTATE codes, https://www.postgresql.org/docs/18/errcodes-appendix.html, and the codes of Node's sockets. */
const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The server closes or refuses connections, has become a standby, or has forgotten what was prepared on this one. */
const lostCodes =
  /^(08\w{3}|57P0[1-5]|25P03|25006|26000|E(CONNRESET|CONNREFUSED|CONNABORTED|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)|ENOENT)$/;
/** What pg says without a code. */
const lostWords =
  /^(Connection terminated|Client (was closed|has encountered)|timeout expired|timeout exceeded|Query read timeout)/;

/** The connection is of no use any more; another one may be. */
export const isLost = (error: unknown): boolean =>
  error instanceof Error && (lostCodes.test(codeOf(error)) || (codeOf(error) === '' && lostWords.test(error.message)));

/** The server undid the transaction because of another one: it can be run again at once. */
export const isUndone = (error: unknown): boolean => /^(40001|40P01)$/.test(codeOf(error));

/**
 * Tells the failures of the server from those of a work that ran on it.
 *
 * @returns StoreBusy when it cannot be reached, is locked, out of room or too slow; else null
 */
export function postgresFailure(error: unknown): StoreBusy | null {
  if (error instanceof StoreBusy) return error;
  if (isLost(error)) return new StoreBusy('the database cannot be reached', { cause: error });
  const isBusy = isUndone(error) || /^(53\w{3}|55P03|57014|58\w{3})$/.test(codeOf(error));
  return isBusy ? new StoreBusy('the database is locked, full or too slow', { cause: error }) : null;
}
