import { LRUCache } from 'lru-cache';
import type { Outbox } from '#server/store/port/outbox.ts';
import type { Store } from '#server/store/port.ts';
import { providerOf } from '#signon/form/mailbox.ts';
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

/** What stands before a mail: for how long the first of it has been due, null when nothing does; and how many leave earlier. */
type Ahead = { oldest: number | null; mails: number };

/**
 * How late the next mail to an address is likely to be, whatever the reason: as late as the one that has been due longest
 * before it (the mail server is away or slow, or many mails wait), or as long as its provider is paused or those before it
 * take at the pace. Up to a minute is not late. What cannot be asked of the store is not said.
 *
 * @returns milliseconds
 */
export type MailDelay = (asked: Asked) => Promise<number>;

/**
 * So long one look serves all who ask, in milliseconds; and of a long queue, so much for each mail: a look reads all that are
 * owed, while a thousand sign a second.
 */
const keepFor = 5000;
const keepForMail = 0.1;
/** So many mails take long to look at. */
const long = 10_000;
const mostKept = 200;

/** How late mails are, with the looks at the queues kept for some seconds. */
export function createMailDelay(world: {
  store: Pick<Store, 'outbox'>;
  mailsPerMinute: number;
  now: () => number;
}): MailDelay {
  const { outbox } = world.store;
  const queue = keptLook(async (_, now) => {
    const { served, turns } = await outbox.queue(now);
    const mails = turns.reduce((all, turn) => all + turn.mails, 0);
    return { mails, ahead: aheadIn(served, turns) };
  });
  const queueOfProvider = keptLook(async (to, now) => {
    const ahead = (await outbox.queueOfProvider(to, now)) ?? { oldest: null, mails: 0 };
    return { mails: ahead.mails, ahead };
  });
  const pauses = keptLook(async () => ({ mails: 0, paused: await outbox.pauses() }));
  return async ({ turn, to, isPaced }) => {
    const now = world.now();
    try {
      const provider = to === null ? null : providerOf(to);
      const { paused } = await pauses('', now);
      const pause = paused.find(({ domain }) => domain === provider) ?? null;
      const pausedUntil = pause && (pause.until ?? Number.POSITIVE_INFINITY);
      const ahead =
        pause && pausedUntil !== null && pausedUntil > now
          ? (await queueOfProvider(pause.domain, now)).ahead
          : (await queue('', now)).ahead(turn);
      const age = ahead.oldest === null ? 0 : now - ahead.oldest;
      const wait = pausedUntil === null ? 0 : Math.min(pausedUntil - now, unknown);
      const atPace = isPaced ? timeFor(ahead.mails + 1, world.mailsPerMinute) : 0;
      return Math.max(age > minute ? age : 0, wait, atPace);
    } catch {
      return 0;
    }
  };
}

/**
 * Keeps what a look saw for whoever asks the same soon. A long look is waited for only where nothing was seen before: meanwhile
 * all are served with what the last one saw.
 */
function keptLook<Seen extends { mails: number }>(look: (of: string, now: number) => Promise<Seen>) {
  type Kept = { since: number; until: number; seen: Promise<Seen>; isLong: boolean };
  const kept = new LRUCache<string, Kept>({ max: mostKept });
  return (of: string, now: number): Promise<Seen> => {
    const known = kept.get(of);
    if (known && now >= known.since && now < known.until) return known.seen;
    const fresh = look(of, now);
    const entry: Kept = {
      ...{ since: now, until: Number.POSITIVE_INFINITY },
      ...{ seen: known?.isLong ? known.seen : fresh, isLong: false },
    };
    kept.set(of, entry);
    fresh.then(
      ({ mails }) => {
        const until = now + Math.max(keepFor, mails * keepForMail);
        Object.assign(entry, { until, seen: fresh, isLong: mails > long });
      },
      // Who asked is told that it failed; whoever asks in the next seconds too.
      () => Object.assign(entry, { until: now + keepFor, seen: fresh }),
    );
    return entry.seen;
  };
}

/** @returns what stands before a mail at a turn, worked out once for each turn */
function aheadIn(served: number, turns: Awaited<ReturnType<Outbox['queue']>>['turns']): (turn: number | null) => Ahead {
  const known = new Map<number, Ahead>();
  return (turn) => {
    const own = turn ?? served;
    const ahead = known.get(own) ?? {
      oldest: turns.reduce<number | null>(
        (oldest, one) => (one.turn <= own ? Math.min(oldest ?? one.oldest, one.oldest) : oldest),
        null,
      ),
      mails: turns.reduce((mails, one) => (one.turn < own ? mails + one.mails : mails), 0),
    };
    known.set(own, ahead);
    return ahead;
  };
}
