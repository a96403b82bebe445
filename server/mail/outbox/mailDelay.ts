import { LRUCache } from 'lru-cache';
import type { MailQueue, Store } from '#server/store/port.ts';
import { timeFor } from './pacedOutbox.ts';

const minute = 60_000;
/** Told of a provider that is paused until an operator resumes it. */
const unknown = 60 * minute;

type Asked = {
  /** Its place among the mails that ask to confirm; 0 for one that stands behind nothing but what was tried already; null for that of who signs now, from a network that owes nothing. */
  turn: number | null;
  /** null for no address in particular, whose provider is not paused. */
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
export type MailDelay = (asked: Asked) => Promise<number>;

/** So long one look at the queue serves all who ask, in milliseconds: it reads all that is owed, while a thousand sign a second. */
const keepFor = 5000;
const mostKept = 200;

/** How late mails are, with the looks at the queue kept for some seconds. */
export function createMailDelay(world: {
  store: Pick<Store, 'outbox'>;
  mailsPerMinute: number;
  now: () => number;
}): MailDelay {
  const { outbox } = world.store;
  const looks = new LRUCache<string, { at: number; queue: Promise<MailQueue> }>({ max: mostKept });
  const look = (what: string, now: number, ask: () => Promise<MailQueue>) => {
    const known = looks.get(what);
    if (known && Math.abs(now - known.at) < keepFor) return known.queue;
    const queue = ask();
    looks.set(what, { at: now, queue });
    return queue;
  };
  return async ({ turn, to, isPaced }) => {
    const now = world.now();
    try {
      const pause = to === null ? null : await outbox.pauseOf(to);
      const pausedUntil = pause && (pause.until ?? Number.POSITIVE_INFINITY);
      const queue =
        pausedUntil !== null && pausedUntil > now
          ? await look(`provider ${pause?.domain}`, now, () => outbox.queueOfProvider(to ?? '', now))
          : await look(`turn ${turn}`, now, () => outbox.queueBefore(turn, now));
      const age = queue.oldest === null ? 0 : now - queue.oldest;
      const wait = pausedUntil === null ? 0 : Math.min(pausedUntil - now, unknown);
      const atPace = isPaced ? timeFor(queue.ahead + 1, world.mailsPerMinute) : 0;
      return Math.max(age > minute ? age : 0, wait, atPace);
    } catch {
      return 0;
    }
  };
}
