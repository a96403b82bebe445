import type { Connection } from '#server/store/engine.ts';
import { batchSize, changeInBatches } from '#server/store/inBatches.ts';
import { noteMilestone } from '#server/store/letters/noteMilestone.ts';
import type { StoreParts, TransactionParts } from '#server/store/parts.ts';
import type { Retention, RetentionInTransaction } from '#server/store/port/retention.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import type { Database } from '#server/store/tables/schema.ts';
import { byCalendar, type Milestone } from '#signon/life/letterLife.ts';
import type { Notice } from '#signon/retention/retention.ts';

/** The end of private data, of the port. */
export function retentionOn(parts: StoreParts): Retention {
  const { run, read, tidy, erased, statements } = parts;
  return {
    notices: (letter) => read((connection) => noticesOf(connection, statements, letter)),
    async ended() {
      const rows = await read(({ db }) =>
        db.selectFrom('milestones').select(['letter', 'at']).where('state', '=', 'retention').execute(),
      );
      return rows.map(({ letter, at }) => ({ letter, at: Number(at) }));
    },
    async end(letter, now, at = now) {
      await changeInBatches(run, '', ({ db }, after) => endMails(db, letter, after));
      const deleted = await changeInBatches(run, '', async (connection, after) => {
        const ended = await endSome(connection, statements, letter, after);
        if (ended.count > 0) erased();
        return ended;
      });
      await run(async (connection) => {
        await connection.db.deleteFrom('unlisted').where('letter', '=', letter).execute();
        await connection.db.deleteFrom('hidden_names').where('letter', '=', letter).execute();
        await noteMilestone(connection, parts, endOf(letter, at), now);
        erased();
      });
      await tidy();
      return deleted;
    },
  };
}

/** What a transaction does with notices to organisers. */
export const retentionInTransaction = (
  connection: Connection,
  { statements }: TransactionParts,
): RetentionInTransaction => ({
  notices: (letter) => noticesOf(connection, statements, letter),
  async noteNotice(letter, notice) {
    return (await statements.noteNotice(connection, { letter, ...notice })).numAffectedRows === 1n;
  },
});

/** When the organisers of a letter were told that private data end. */
const noticesOf = async (connection: Connection, statements: Statements, letter: string): Promise<Notice[]> =>
  (await statements.notices(connection, { letter })).rows.map(({ before, at }) => ({
    before: Number(before),
    at: Number(at),
  }));

/** Private data of a letter end once, so its milestone needs no other name. */
const endOf = (letter: string, at: number): Milestone => ({
  ...{ id: `${letter}/retention`, letter, at, state: 'retention' },
  ...{ by: byCalendar, reason: null, language: 'en' },
});

type Ended = { last: string | undefined; count: number };

/** Of some mails, deletes those of the letter, owed, refused or sent. */
async function endMails(db: Database, letter: string, after: string): Promise<Ended> {
  const rows = await db
    .selectFrom('mail_record')
    .select(['id', 'letter'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(batchSize)
    .execute();
  const ids = rows.filter((row) => row.letter === letter).map(({ id }) => id);
  if (ids.length > 0) {
    await db.deleteFrom('outbox').where('id', 'in', ids).execute();
    await db.deleteFrom('mail_record').where('id', 'in', ids).execute();
  }
  return { last: rows.at(-1)?.id, count: ids.length };
}

/** Of some signatures, deletes those of the letter, with their links and crowds by the foreign keys, and adds those that counted to the sums that stay. */
async function endSome(connection: Connection, statements: Statements, letter: string, after: string): Promise<Ended> {
  const { db } = connection;
  const looked = await db
    .selectFrom('signatures')
    .select(['id', 'letter', 'kind', 'country', 'letter_version', 'state', 'verification'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(batchSize)
    .execute();
  const rows = looked.filter((row) => row.letter === letter);
  const counted = rows.filter(({ kind, state, verification }) =>
    kind === 'person' ? state === 'confirmed' : ['dns', 'file', 'hand'].includes(verification ?? ''),
  );
  const alike = Map.groupBy(counted, (row) => JSON.stringify([row.kind, row.country, row.letter_version]));
  for (const [one, ...others] of alike.values())
    if (one) {
      const { kind, country, letter_version } = one;
      await statements.addEnded(connection, { letter, kind, country, letter_version, signatures: 1 + others.length });
    }
  const ids = rows.map(({ id }) => id);
  if (ids.length > 0) await db.deleteFrom('signatures').where('id', 'in', ids).execute();
  return { last: looked.at(-1)?.id, count: ids.length };
}
