import type { Log } from '#server/log/log.ts';
import type { Outbox } from '#server/store/port/outbox.ts';
import type { Store } from '#server/store/port.ts';

const minute = 60_000;
/** Under this name the mails of a minute are counted, over all processes. */
const mails = 'mails';
const minuteOf = (now: number): number => now - (now % minute);

/** What updates of letters may take of a minute: who signs meanwhile finds the other half free. */
const shareOfUpdates = (perMinute: number): number => Math.ceil(perMinute / 2);
const beforeUpdates = 'patient';

/**
 * The outbox, taken from at a pace: about so many mails a minute, however many processes send. What is more stays owed and
 * is due in the next minute; nothing is dropped. Mails are counted when they are taken, so tries that fail count too. Once
 * half of a minute's mails are taken, no update leaves in it.
 */
export function pacedOutbox(store: Pick<Store, 'outbox' | 'transact'>, perMinute: number, log: Log): Outbox {
  const { outbox } = store;
  let pausedUntil = 0;
  let updatesPausedUntil = 0;
  return {
    ...outbox,
    async lease(count, leaseMs, now) {
      const start = minuteOf(now);
      const { used, taken } = await store.transact(async (tx) => {
        const used = await tx.counted(mails, start);
        const last = used < shareOfUpdates(perMinute) ? undefined : beforeUpdates;
        const taken =
          used < perMinute ? await tx.lease({ count: Math.min(count, perMinute - used), leaseMs, now, last }) : [];
        if (taken.length > 0) await tx.count(mails, { start, end: start + 3 * minute }, taken.length);
        return { used, taken };
      });
      if (used >= shareOfUpdates(perMinute)) updatesPausedUntil = start + minute;
      if (used >= perMinute) {
        if (pausedUntil !== start + minute) log('mail.paced', { count: used });
        pausedUntil = start + minute;
      }
      return taken;
    },
    async nextDue() {
      const due = await outbox.nextDue();
      if (due === null) return null;
      // An update that is due must not make the worker look again and again.
      const others = due < updatesPausedUntil ? await outbox.nextDue(true) : due;
      return Math.max(Math.min(others ?? updatesPausedUntil, updatesPausedUntil || due), pausedUntil);
    },
  };
}

/** Whether mails are or were just held back by the pace; asked within the transaction of a signing. */
export const isPaced = async (
  tx: { counted(what: string, since: number): Promise<number> },
  perMinute: number,
  now: number,
): Promise<boolean> => (await tx.counted(mails, minuteOf(now) - minute)) >= perMinute;

/** After how many milliseconds the last of so many owed mails has left. */
export const timeFor = (owed: number, perMinute: number): number => Math.ceil(owed / perMinute) * minute;
