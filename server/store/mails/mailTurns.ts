import type { RateCounters, Window } from '#server/store/port/rateCounters.ts';

/** Two queues in which networks take turns: of mails that may leave at once, and of those that may come later. */
type Queue = 'prompt' | 'patient';

const servedIn = (queue: Queue): string => `mail-turn/${queue}`;
const always: Window = { start: 0, end: Number.MAX_SAFE_INTEGER };

/** The highest turn that was handed out to be sent. */
export const turnServed = (counters: Pick<RateCounters, 'counted'>, queue: Queue): Promise<number> =>
  counters.counted(servedIn(queue), 0);

/** Notes a turn that was handed out to be sent: those who come from now on stand no further back than this. */
export async function noteTurnServed(counters: RateCounters, queue: Queue, turn: number): Promise<void> {
  const by = turn - (await turnServed(counters, queue));
  if (by > 0) await counters.count(servedIn(queue), always, by);
}

/**
 * Gives a form its place in a queue (start-time fair queueing): a network's next one stands a turn behind its last one,
 * and one that owes nothing at the turn that is served now. So a new network waits for one mail of each other network,
 * however many mails another one owes. Taken by each form alike, whether or not a mail follows from it.
 *
 * @param network the keyed hash of its line. It is kept with a number in the rate counters until the window ends, not beside the mail
 */
export async function takeTurn(counters: RateCounters, network: string, queue: Queue, window: Window): Promise<number> {
  const own = `${network}/turn/${queue}`;
  const [served, last] = await Promise.all([turnServed(counters, queue), counters.counted(own, window.start)]);
  const turn = Math.max(served, last + 1);
  await counters.count(own, window, turn - last);
  return turn;
}
