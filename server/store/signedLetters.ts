import { countConfirmed } from './publicList.ts';
import type { Database } from './schema.ts';

/** The letters that somebody has confirmed, or that have lines in the public log, with how many signatures count now. */
export async function signedLetters(db: Database): Promise<{ letter: string; signatures: number }[]> {
  const signed = db.selectFrom('signatures').select('letter').where('state', '=', 'confirmed');
  const logged = db.selectFrom('log_trees').select('letter').where('size', '>', 0);
  const letters = await signed.union(logged).orderBy('letter').execute();
  return Promise.all(
    letters.map(async ({ letter }) => ({ letter, signatures: (await countConfirmed(db, letter)).signatures })),
  );
}
