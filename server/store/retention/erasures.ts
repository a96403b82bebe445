import type { Connection } from '#server/store/engine.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Erasures, ErasuresInTransaction } from '#server/store/port/erasures.ts';
import { nextLogStep, removeCounted } from '#server/store/publishing/ledgerEntries.ts';
import { removeMails } from '#server/store/signatures/removeAttempt.ts';

/** So many ids are read, or rows written, at a time. */
const step = 2000;

/** The erasures of the port. */
export function erasuresOn({ run, read, erased, publishing, statements }: StoreParts): Erasures {
  return {
    async all() {
      return (await read(({ db }) => db.selectFrom('erased').select('hash').execute())).map(({ hash }) => hash);
    },
    async count() {
      const { count } = await read(({ db }) =>
        db
          .selectFrom('erased')
          .select(({ fn }) => fn.countAll<number>().as('count'))
          .executeTakeFirstOrThrow(),
      );
      return Number(count);
    },
    async note(hashes, now) {
      for (let start = 0; start < hashes.length; start += step)
        await run(async (runner) => {
          for (const hash of hashes.slice(start, start + step)) await statements.noteErased(runner, { hash, at: now });
        });
    },
    async again(isErased, now) {
      let count = 0;
      let after = '';
      for (;;) {
        const rows = await read(({ db }) =>
          db
            .selectFrom('signatures')
            .select(['id', 'letter'])
            .where('id', '>', after)
            .orderBy('id')
            .limit(step)
            .execute(),
        );
        const returned = rows.filter(({ id }) => isErased(id));
        await run(async (runner) => {
          for (const row of returned) {
            const told = await publishing.take(runner, row.letter, now);
            const counted = await removeCounted(runner, statements, row.id, 'erased', now, nextLogStep(told));
            if (counted) {
              await statements.addToCount(runner, { ...counted, signatures: -1 });
              await publishing.note(runner, told, { removed: 1 }, now);
            }
            await removeMails(runner, statements, row.id);
          }
          if (returned.length > 0) erased();
        });
        count += returned.length;
        const last = rows.at(-1);
        if (!last || rows.length < step) return count;
        after = last.id;
      }
    },
  };
}

/** What a transaction notes of an erasure. */
export const erasuresInTransaction = (
  connection: Connection,
  { statements }: TransactionParts,
): ErasuresInTransaction => ({
  async noteErased(hash, now) {
    await statements.noteErased(connection, { hash, at: now });
  },
});
