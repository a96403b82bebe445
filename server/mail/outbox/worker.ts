import { fieldsOfError, log as writeLog } from '#server/log/log.ts';
import { type DeliveryParts, deliver } from './delivery.ts';

/** What it needs, and what it may be given instead of the clock, randomness and timers of the machine. */
export type MailWorkerOptions = Pick<DeliveryParts, 'outbox' | 'breaker' | 'isWanted' | 'compose' | 'transport'> &
  Partial<DeliveryParts> & {
    /** Mails on their way at once. */
    concurrency?: number;
    /** Longer than an attempt can take, so that nobody else gets a mail that is on its way. Milliseconds. */
    leaseMs?: number;
  };

export type MailWorker = {
  /** A mail was just owed: look now. */
  nudge(): void;
  /** Takes no more, waits for the mails on their way, at most `graceMs`, and closes the transport. */
  stop(graceMs?: number): Promise<void>;
};

const runAfter = (ms: number, run: () => void) => {
  const timer = setTimeout(run, ms);
  return () => clearTimeout(timer);
};
const nothing = () => {};

/** It looks at least so often: another process may owe mails, and the clock may jump. Milliseconds. */
const longestWait = 60_000;
const shortestWait = 100;
const longestPause = 30_000;

/**
 * Sends what the outbox owes. It takes only as many mails as it can send at once; a mail leaves the outbox when the
 * server took it or will never take it, and is postponed otherwise. When several in a row fail, it pauses for up to
 * half a minute rather than run through the whole outbox against a server that is down.
 */
export function startMailWorker(options: MailWorkerOptions): MailWorker {
  const { concurrency = 5, leaseMs = 300_000, ...given } = options;
  // Forty attempts take about five days.
  const parts: DeliveryParts = {
    attemptMs: 120_000,
    attemptsLimit: 40,
    now: Date.now,
    random: Math.random,
    after: runAfter,
    log: writeLog,
    ...given,
  };
  const { outbox, now, random, after, log } = parts;
  const onTheirWay = new Map<Promise<void>, AbortController>();
  let looking: Promise<void> | null = null;
  let lookAgain = false;
  let failuresInARow = 0;
  let stopping = false;
  let endPause: (() => void) | null = null;
  let callOffLook = nothing;

  function look(): void {
    lookAgain = true;
    looking ??= takeDue().finally(() => {
      looking = null;
      // Somebody asked just as it ended.
      if (lookAgain && !stopping && !endPause) look();
    });
  }

  function lookIn(ms: number): void {
    callOffLook();
    if (!stopping) callOffLook = after(ms, look);
  }

  async function takeDue(): Promise<void> {
    try {
      while (lookAgain && !stopping && !endPause) {
        lookAgain = false;
        const free = concurrency - onTheirWay.size;
        if (free <= 0) return;
        const taken = await outbox.lease(free, leaseMs, now());
        for (const owed of taken) {
          const giveUp = new AbortController();
          const delivery: Promise<void> = deliver(owed, giveUp, parts).then((end) => {
            onTheirWay.delete(delivery);
            learnFrom(end);
            look();
          });
          onTheirWay.set(delivery, giveUp);
        }
        if (taken.length === free) continue;
        const due = (await outbox.nextDue()) ?? Number.POSITIVE_INFINITY;
        lookIn(Math.min(longestWait, Math.max(shortestWait, due - now())));
      }
    } catch (error) {
      log('mail.outbox-failed', fieldsOfError(error));
      lookIn(1000 + random() * 1000);
    }
  }

  function learnFrom(end: Awaited<ReturnType<typeof deliver>>): void {
    if (end === 'sent' || end === 'refused') failuresInARow = 0;
    if (end !== 'failed') return;
    failuresInARow += 1;
    if (failuresInARow < concurrency || endPause || stopping) return;
    const bound = Math.min(longestPause, 1000 * 2 ** Math.min(failuresInARow - concurrency, 10));
    endPause = after(bound * (0.5 + random() / 2), () => {
      endPause = null;
      look();
    });
  }

  look();
  return {
    nudge: look,
    async stop(graceMs = 8000) {
      stopping = true;
      callOffLook();
      endPause?.();
      await looking;
      const callOffGrace = after(graceMs, () => {
        for (const giveUp of onTheirWay.values()) giveUp.abort();
      });
      await Promise.all(onTheirWay.keys());
      callOffGrace();
      parts.transport.close();
    },
  };
}
