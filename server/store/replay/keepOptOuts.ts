import { fieldsOfError, type log as writeLog } from '#server/log.ts';
import type { Store } from '#server/store/port.ts';
import type { LineList } from './lineList.ts';
import { listWrites } from './listWrites.ts';

export type RefusalKeeping = { list: LineList; now: () => number; log: typeof writeLog };

/** A mailbox, as its keyed hash, that wants no mail, or wants it again. */
export const refusalLine = /^(refused|allowed) [\w-]{43}$/;

/**
 * Sees to it that a mailbox which wants no mail is left alone, also when an older backup of the database is put back: each
 * such wish is added to a list outside the database, and at the start both are compared.
 *
 * @returns the store, which from now on lists each wish
 * @throws Error when the list cannot be read
 */
export async function keepRefusals(store: Store, { list, now, log }: RefusalKeeping): Promise<Store> {
  const wishes = new Map(
    (await list.read()).map((line) => [line.slice(line.indexOf(' ') + 1), line.startsWith('refused')]),
  );
  const refused = new Set(await store.refused());
  const unlisted = [...refused].filter((mailbox) => !wishes.has(mailbox));
  if (unlisted.length > 0) await list.add(unlisted.map((mailbox) => `refused ${mailbox}`));
  const forgotten = [...wishes].filter(([mailbox, isRefused]) => isRefused !== refused.has(mailbox));
  for (const [mailbox, isRefused] of forgotten) {
    const changes = isRefused
      ? { silence: { mailbox, reason: 'refused' as const, since: now(), until: null } }
      : { unsilence: { mailbox } };
    await store.transact((tx) => tx.write(changes, now()));
  }
  if (forgotten.length > 0) log('refusals.repeated', { count: forgotten.length });

  return listWrites(store, {
    list,
    linesOf: ({ silence, unsilence }) => [
      ...(silence?.reason === 'refused' ? [`refused ${silence.mailbox}`] : []),
      ...(unsilence ? [`allowed ${unsilence.mailbox}`] : []),
    ],
    // It is kept; a refusal that is not listed now is listed at the next start.
    onUnlisted: (error) => log('refusal.unlisted', fieldsOfError(error)),
  });
}
