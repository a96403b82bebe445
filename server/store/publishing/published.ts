import type { StoreParts } from '#server/store/parts.ts';
import type { Store } from '#server/store/port.ts';
import { listPublic } from './publicList.ts';
import { readPublished } from './publishing.ts';
import type { Steps } from './steps.ts';

/** What the public is told, of the port, on any engine. */
export function publishedOn(
  { run, read, statements, sealer, publishing }: StoreParts,
  steps: Steps,
): Pick<Store, 'published' | 'publishDue' | 'listed'> {
  const published = (letter: string, now: number) =>
    read((connection) => readPublished(statements, connection, steps, letter, now));
  const take = (letter: string, now: number) => run((connection) => publishing.take(connection, letter, now));
  return {
    async published(letter, now) {
      for (;;) {
        const told = await published(letter, now);
        if (told) return told;
        await take(letter, now);
      }
    },
    async publishDue(now) {
      const letters = await read(({ db }) => db.selectFrom('published').select('letter').execute());
      for (const { letter } of letters) if (!(await published(letter, now))) await take(letter, now);
    },
    listed: (letter, options) => read(({ db }) => listPublic(db, sealer, letter, options)),
  };
}
