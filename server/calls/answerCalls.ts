import type { MessagePort } from 'node:worker_threads';
import { batches } from './batches.ts';
import { type SentError, sendError } from './errors.ts';

/** A call by its number. */
export type Call = { id: number; name: string; asked: unknown[] };

/** The answer to one, why there is none, or what is told unasked. */
export type Said =
  | { id: number; value: unknown }
  | { id: number; error: SentError }
  | { told: string; with: unknown[] };

// biome-ignore lint/suspicious/noExplicitAny: what each takes and gives is known to who calls it; see `makeCalls`.
export type Answering = Record<string, (...asked: any[]) => unknown>;

/**
 * Answers the calls of another thread, in the order in which they are done.
 *
 * @param answering by name; more may be put into it later
 * @returns tells the other thread something unasked, before whatever is answered after it
 */
export function answerCalls(port: MessagePort, answering: Answering): (name: string, ...words: unknown[]) => void {
  const say = batches<Said>(port);
  port.on('message', (calls: Call[]) => {
    for (const call of calls) void answer(call);
  });
  async function answer({ id, name, asked }: Call): Promise<void> {
    try {
      const run = Object.hasOwn(answering, name) ? answering[name] : undefined;
      if (!run) throw new Error(`nobody answers to ${name}`);
      say({ id, value: await run(...asked) });
    } catch (error) {
      say({ id, error: sendError(error) });
    }
  }
  return (told, ...words) => say({ told, with: words });
}
