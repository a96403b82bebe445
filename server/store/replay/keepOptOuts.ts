import { fieldsOfError, type log as writeLog } from '#server/log/log.ts';
import type { Store } from '#server/store/port.ts';
import type { OptOut } from '#signon/signature.ts';
import type { KeptList } from './keptList.ts';
import type { LineList } from './lineList.ts';
import { listWrites } from './listWrites.ts';

type OptOutKeeping = { list: LineList; now: () => number; log: typeof writeLog };

/** A mailbox, as its keyed hash, that wants no mail, or wants it again, and since when in milliseconds since 1970; older lines do not say when. */
export const optOutLine = /^(refused|allowed) [\w-]{43}( \d{1,15})?$/;

type Wish = { isOptedOut: boolean; at: number };

/**
 * Sees to it that a mailbox which wants no mail is left alone, also when an older backup of the database is put back: each
 * such wish is added to a list outside the database, and both are compared. The newer wish holds, whichever machine of
 * several heard it; so each machine comes to list what all of them heard.
 *
 * @returns the store, which from now on lists each wish, and what compares again
 * @throws Error when the list cannot be read
 */
export async function keepOptOuts(store: Store, { list, now, log }: OptOutKeeping): Promise<KeptList> {
  const listed = new Map<string, Wish>();
  const note = (line: string) => {
    const [wish, certain = '', at = '0'] = line.split(' ');
    const known = listed.get(certain);
    if (!known || Number(at) >= known.at) listed.set(certain, { isOptedOut: wish === 'refused', at: Number(at) });
  };
  for (const line of await list.read()) note(line);
  const add = async (lines: readonly string[]) => {
    if (lines.length === 0) return;
    await list.add(lines);
    for (const line of lines) note(line);
  };

  async function compare(): Promise<void> {
    const kept = new Map((await store.wishes()).map((wish) => [wish.certain, wish]));
    const unlisted = [...kept.values()].filter(({ certain, isOptedOut, at }) => {
      const known = listed.get(certain);
      return !known || (known.isOptedOut !== isOptedOut && at >= known.at);
    });
    await add(unlisted.map(({ certain, ...wish }) => lineOf(certain, wish)));
    const forgotten = [...listed].filter(
      ([certain, { isOptedOut, at }]) =>
        (kept.get(certain)?.isOptedOut ?? false) !== isOptedOut && at > (kept.get(certain)?.at ?? -1),
    );
    const refused: OptOut[] = [];
    for (const [certain, { isOptedOut, at }] of forgotten) {
      const since = at || now();
      const wish = { address: certain, mailbox: null, reason: 'opted-out', since, until: null } as const;
      if (isOptedOut) refused.push(wish);
      await store.transact((tx) => tx.write(isOptedOut ? { suppression: wish } : { unsuppress: { certain } }, since));
    }
    // Once all of them hold, so that nothing is added meanwhile.
    const mailboxes = await store.mailboxesOf(refused.map(({ address }) => address));
    for (const wish of refused) {
      const mailbox = mailboxes.get(wish.address);
      if (mailbox !== undefined)
        await store.transact((tx) => tx.write({ suppression: { ...wish, mailbox } }, wish.since));
    }
    if (forgotten.length > 0) log('refusals.repeated', { count: forgotten.length });
  }

  await compare();
  return {
    compare,
    store: listWrites(store, {
      list: { ...list, add },
      linesOf: ({ suppression, unsuppress }, at) => [
        ...(suppression ? [lineOf(suppression.address, { isOptedOut: true, at: suppression.since })] : []),
        ...(unsuppress ? [lineOf(unsuppress.certain, { isOptedOut: false, at })] : []),
      ],
      // It is kept; a refusal that is not listed now is listed when both are compared.
      onUnlisted: (error) => log('refusal.unlisted', fieldsOfError(error)),
    }),
  };
}

const lineOf = (certain: string, { isOptedOut, at }: Wish) => `${isOptedOut ? 'refused' : 'allowed'} ${certain} ${at}`;
