import { GrowingTree } from '#ledger/growingTree.ts';
import { leafHash, toHex } from '#ledger/hash.ts';
import { sha256 } from '#server/keys/sha256.ts';
import { opensWith } from '#server/store/health/checkKeys.ts';
import { migrations } from '#server/store/tables/migrations.ts';
import type { Sealer } from '#server/store/tables/rows.ts';
import type { Database } from '#server/store/tables/schema.ts';
import type { BackupNote } from './backupNotes.ts';
import { BackupUnusable, notOurs, ofAnotherKey } from './backupUnusable.ts';

/** So many lines of a log are read at once. */
const page = 5000;

/**
 * Looks at a database without changing it: whether it is one of ours, of a version that we know, written under these keys,
 * and whether each public log is whole, by working out its tree anew from its lines.
 *
 * @returns what it holds
 * @throws BackupUnusable with the reason
 */
export async function inspectDatabase(
  db: Database,
  sealer: Pick<Sealer, 'open'>,
): Promise<Pick<BackupNote, 'signatures' | 'heads'>> {
  const done = await db
    .selectFrom('migrations')
    .select('name')
    .execute()
    .catch(() => []);
  if (!done.some(({ name }) => name === migrations[0]?.name)) throw notOurs();
  const unknown = done.find(({ name }) => !migrations.some((one) => one.name === name));
  if (unknown)
    throw new BackupUnusable(`it was made by a later version, which knows ${unknown.name}: put it back with that one`);
  if (!(await opensWith(db, sealer))) throw ofAnotherKey();
  const heads: BackupNote['heads'] = [];
  for (const tree of await db.selectFrom('log_trees').select(['letter', 'size', 'peaks']).orderBy('letter').execute()) {
    const grown = await treeOfLines(db, tree.letter);
    if (grown.size !== Number(tree.size) || grown.peaks.map(toHex).join(' ') !== tree.peaks)
      throw new BackupUnusable(`the public log of ${tree.letter} in it is damaged: its lines do not give its head`);
    heads.push({ letter: tree.letter, size: grown.size, root: toHex(grown.root()) });
  }
  const { count } = await db
    .selectFrom('signatures')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'confirmed')
    .executeTakeFirstOrThrow();
  return { signatures: Number(count), heads };
}

async function treeOfLines(db: Database, letter: string): Promise<GrowingTree> {
  const tree = new GrowingTree(sha256);
  for (;;) {
    const lines = await db
      .selectFrom('log_entries')
      .select(['position', 'line'])
      .where('letter', '=', letter)
      .where('position', '>=', tree.size)
      .orderBy('position')
      .limit(page)
      .execute();
    for (const { position, line } of lines) {
      // A line that is missing moves all that follow.
      if (Number(position) !== tree.size) return tree;
      tree.append(leafHash(sha256, line));
    }
    if (lines.length < page) return tree;
  }
}
