import { fieldsOfError, type log as writeLog } from '#server/log.ts';
import type { Store } from '#server/store/port.ts';
import type { LineList } from './lineList.ts';
import { listWrites } from './listWrites.ts';

type OptOutKeeping = { list: LineList; now: () => number; log: typeof writeLog };

/** A mailbox, as its keyed hash, that wants no mail, or wants it again. */
export const optOutLine = /^(refused|allowed) [\w-]{43}$/;

/**
 * Sees to it that a mailbox which wants no mail is left alone, also when an older backup of the database is put back: each
 * such wish is added to a list outside the database, and at the start both are compared.
 *
 * @returns the store, which from now on lists each wish
 * @throws Error when the list cannot be read
 */
export async function keepOptOuts(store: Store, { list, now, log }: OptOutKeeping): Promise<Store> {
  const wishes = new Map(
    (await list.read()).map((line) => [line.slice(line.indexOf(' ') + 1), line.startsWith('refused')]),
  );
  const optedOut = new Set(await store.optedOut());
  const unlisted = [...optedOut].filter((certain) => !wishes.has(certain));
  if (unlisted.length > 0) await list.add(unlisted.map((certain) => `refused ${certain}`));
  const forgotten = [...wishes].filter(([certain, isOptedOut]) => isOptedOut !== optedOut.has(certain));
  for (const [certain, isOptedOut] of forgotten) {
    const changes = isOptedOut
      ? { suppression: { address: certain, reason: 'opted-out' as const, since: now(), until: null } }
      : { unsuppress: { certain } };
    await store.transact((tx) => tx.write(changes, now()));
  }
  if (forgotten.length > 0) log('refusals.repeated', { count: forgotten.length });

  return listWrites(store, {
    list,
    linesOf: ({ suppression, unsuppress }) => [
      ...(suppression?.reason === 'opted-out' ? [`refused ${suppression.address}`] : []),
      ...(unsuppress ? [`allowed ${unsuppress.certain}`] : []),
    ],
    // It is kept; a refusal that is not listed now is listed at the next start.
    onUnlisted: (error) => log('refusal.unlisted', fieldsOfError(error)),
  });
}
