import { sql } from 'kysely';
import { countLetter } from '#server/store/counting/counts.ts';
import type { Connection } from '#server/store/engine.ts';
import type { Statements } from '#server/store/statements/statements.ts';

/** The letters that somebody has confirmed, or that have lines in the public log, with how many signatures count now. */
export async function signedLetters(
  connection: Connection,
  statements: Statements,
): Promise<{ letter: string; signatures: number }[]> {
  const { db } = connection;
  const signed = db.selectFrom('signatures').select('letter').where(sql<boolean>`state = 'confirmed'`);
  const logged = db.selectFrom('log_trees').select('letter').where('size', '>', 0);
  const letters = await signed.union(logged).orderBy('letter').execute();
  return Promise.all(
    letters.map(async ({ letter }) => ({
      letter,
      signatures: (await countLetter(connection, statements, letter)).signatures,
    })),
  );
}
