import { fieldsOfError, type log as writeLog } from '#server/log.ts';
import type { Store } from '#server/store/port.ts';
import type { LineList } from './lineList.ts';

export type EndKeeping = { list: LineList; now: () => number; log: typeof writeLog };

/** A letter of which private data ended, and when, in milliseconds since 1970. */
export const endedLine = /^[a-z0-9-]+ \d{1,15}$/;

/**
 * Sees to it that private data which ended stay away, also when an older backup of the database is put back: each end is
 * noted in a list outside the database. At the start both are compared; what a backup brought back ends again, as of the
 * same time.
 *
 * @returns the store, which from now on notes each end
 * @throws Error when the list cannot be read
 */
export async function keepEnded(store: Store, { list, now, log }: EndKeeping): Promise<Store> {
  const written = ({ letter, at }: { letter: string; at: number }) => `${letter} ${at}`;
  const ended = await store.retention.ended();
  const listed = new Map(
    (await list.read()).map((line) => line.split(' ')).map(([slug = '', at]) => [slug, Number(at)]),
  );
  const unlisted = ended.filter(({ letter }) => !listed.has(letter));
  if (unlisted.length > 0) await list.add(unlisted.map(written));
  for (const [letter, at] of listed)
    if (!ended.some((one) => one.letter === letter)) {
      const count = await store.retention.end(letter, now(), at);
      log('retention.repeated', { letter, count });
    }

  return {
    ...store,
    retention: {
      ...store.retention,
      async end(letter, at) {
        const count = await store.retention.end(letter, at);
        // It has ended; what is not listed now is listed at the next start.
        await list.add([written({ letter, at })]).catch((error) => log('retention.unlisted', fieldsOfError(error)));
        return count;
      },
    },
  };
}
