import type { Window } from './port/window.ts';

/** Two queues in which networks take turns: of mails that may leave at once, and of those that may come later. */
export type Queue = 'prompt' | 'patient';

/** Under this name stands the highest turn that was handed out to be sent. It never ends. */
export const servedTurn = (queue: Queue): string => `mail-turn/${queue}`;
export const always: Window = { start: 0, end: Number.MAX_SAFE_INTEGER };

type Counters = {
  counted(what: string, since: number): Promise<number>;
  count(what: string, window: Window, by?: number): Promise<void>;
};

/**
 * Gives a form its place in a queue (start-time fair queueing): a network's next one stands a turn behind its last one,
 * and one that owes nothing at the turn that is served now. So a new network waits for one mail of each other network,
 * however many mails another one owes. Taken by each form alike, whether or not a mail follows from it.
 *
 * @param network the keyed hash of its line. It is kept with a number in the rate counters until the window ends, not beside the mail
 */
export async function takeTurn(tx: Counters, network: string, queue: Queue, window: Window): Promise<number> {
  const own = `${network}/turn/${queue}`;
  const [served, last] = await Promise.all([tx.counted(servedTurn(queue), 0), tx.counted(own, window.start)]);
  const turn = Math.max(served, last + 1);
  await tx.count(own, window, turn - last);
  return turn;
}
