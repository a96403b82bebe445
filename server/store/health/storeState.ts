import { readEntry } from '#ledger/entry.ts';
import type { Store } from '#server/store/port.ts';
import { pastTime } from '#server/store/retention/purge.ts';
import { countValues } from './nodes.ts';

/** What an operator watches of a store. Null is what could not be read. */
export type StoreState = Awaited<ReturnType<typeof readStoreState>>;

/** Reads it at a time, for the letters that the site has. Never throws. */
export async function readStoreState(store: Store, letters: readonly string[], now: number) {
  const { outbox, ledger, purgeHold } = store;
  const known = <Value>(read: Promise<Value>): Promise<Value | null> => read.catch(() => null);
  const logOf = async (letter: string) => {
    const { size } = await ledger.state(letter);
    const [line = ''] = size > 0 ? await ledger.lines(letter, size - 1, 1) : [];
    return { letter, size, lastHour: readEntry(line)?.hour ?? null };
  };
  const [owed, suppressed, pauses, logs, isUp, purge, live] = await Promise.all([
    known(outbox.countOwed(now)),
    known(outbox.countSuppressed(now)),
    known(outbox.pauses()),
    known(Promise.all(letters.map(logOf))),
    store.ping().then(
      () => true,
      () => false,
    ),
    known(purgeHold.state(pastTime(now).unconfirmed, now)),
    known(store.nodes.live(now)),
  ]);
  return {
    ...{ suppressed, logs, isUp },
    /** By lane, and for how long the oldest has been owed that nobody holds back, in milliseconds. */
    owed: owed?.map(({ oldest, ...counted }) => ({ ...counted, age: Math.max(0, now - (oldest ?? now)) })) ?? null,
    pausedProviders: pauses?.length ?? null,
    /** How many values each setting has among the processes on this database. */
    nodes: live && countValues(live),
    /** Since the last purge, in milliseconds. */
    purgeAge: purge?.gap ?? null,
  };
}
