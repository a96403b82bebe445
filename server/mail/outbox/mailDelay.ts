import type { Store } from '#server/store/port.ts';
import { timeFor } from './pacedOutbox.ts';

const minute = 60_000;
/** Told of a provider that is paused until an operator resumes it. */
const unknown = 60 * minute;

type Asked = {
  /** Its place among the mails that ask to confirm; 0 for one that stands behind nothing but what was tried already; null for that of who signs now, from a network that owes nothing. */
  turn: number | null;
  /** null for no address in particular. */
  to: string | null;
  /** Whether mails are held back by the pace. */
  isPaced: boolean;
};

/**
 * How late the next mail to an address is likely to be, whatever the reason: as late as the one that has been due longest
 * before it (the mail server is away or slow, or many mails wait), or as long as its provider is paused or those before it
 * take at the pace. Up to a minute is not late. What cannot be asked of the store is not said.
 *
 * @returns milliseconds
 */
export async function delayOfMail(
  { store, mailsPerMinute }: { store: Pick<Store, 'outbox'>; mailsPerMinute: number },
  { turn, to, isPaced }: Asked,
  now: number,
): Promise<number> {
  const queue = await store.outbox.queueBefore(turn, to, now).catch(() => null);
  if (!queue) return 0;
  const age = queue.oldest === null ? 0 : now - queue.oldest;
  const pause = queue.pausedUntil === null ? 0 : Math.min(queue.pausedUntil - now, unknown);
  const atPace = isPaced ? timeFor(queue.ahead + 1, mailsPerMinute) : 0;
  return Math.max(age > minute ? age : 0, pause, atPace);
}

/** So long the answer serves all who ask, in milliseconds. */
const keepFor = 5000;

/** How late the next mail of who signs now would be, asked of the store once in some seconds however many look. */
export function createMailDelay(world: {
  store: Pick<Store, 'outbox'>;
  mailsPerMinute: number;
  now: () => number;
}): () => Promise<number> {
  let known: { at: number; delay: Promise<number> } | null = null;
  return () => {
    const at = world.now();
    if (!known || at - known.at >= keepFor)
      known = { at, delay: delayOfMail(world, { turn: null, to: null, isPaced: false }, at) };
    return known.delay;
  };
}
