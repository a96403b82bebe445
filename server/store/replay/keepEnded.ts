import { fieldsOfError, type log as writeLog } from '#server/log/log.ts';
import type { Store } from '#server/store/port.ts';
import type { KeptList } from './keptList.ts';
import type { LineList } from './lineList.ts';

type EndKeeping = { list: LineList; now: () => number; log: typeof writeLog };

/** A letter of which private data ended, and when, in milliseconds since 1970. */
export const endedLine = /^[a-z0-9-]+ \d{1,15}$/;

/**
 * Sees to it that private data which ended stay away, also when an older backup of the database is put back: each end is
 * noted in a list outside the database. Both are compared; what a backup brought back ends again, as of the same time, and
 * what another machine ended is listed here, too.
 *
 * @returns the store, which from now on notes each end, and what compares again
 * @throws Error when the list cannot be read
 */
export async function keepEnded(store: Store, { list, now, log }: EndKeeping): Promise<KeptList> {
  const written = ({ letter, at }: { letter: string; at: number }) => `${letter} ${at}`;
  const listed = new Map(
    (await list.read()).map((line) => line.split(' ')).map(([slug = '', at]) => [slug, Number(at)]),
  );
  const add = async (ends: readonly { letter: string; at: number }[]) => {
    await list.add(ends.map(written));
    for (const { letter, at } of ends) listed.set(letter, at);
  };

  async function compare(): Promise<void> {
    const ended = await store.retention.ended();
    const unlisted = ended.filter(({ letter }) => !listed.has(letter));
    if (unlisted.length > 0) await add(unlisted);
    for (const [letter, at] of listed)
      if (!ended.some((one) => one.letter === letter)) {
        const count = await store.retention.end(letter, now(), at);
        log('retention.repeated', { letter, count });
      }
  }

  await compare();
  return {
    compare,
    store: {
      ...store,
      retention: {
        ...store.retention,
        async end(letter, at) {
          const count = await store.retention.end(letter, at);
          // It has ended; what is not listed now is listed when both are compared.
          await add([{ letter, at }]).catch((error) => log('retention.unlisted', fieldsOfError(error)));
          return count;
        },
      },
    },
  };
}
