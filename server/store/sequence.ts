import { type Entry, writeEntry } from '#ledger/entry.ts';
import { leafHash, toHex } from '#ledger/hash.ts';
import { sha256 } from '#server/keys/sha256.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import type { Statements } from '#server/store/statements/statements.ts';
import { treeOfRow } from './treeOfRow.ts';

/**
 * Gives places to waiting entries of a letter, in a transaction that no other writer enters; see `sequence` in port.ts. Confirmations go
 * before removals, so a removal always finds what it removes. Within a batch the order is by chance, not by time.
 */
export async function sequence(runner: Runner, statements: Statements, letter: string, limit: number): Promise<number> {
  await statements.beginTree(runner, { letter });
  const [row] = (await statements.treeOf(runner, { letter })).rows;
  if (!row) throw new Error(`the log of ${letter} has no tree`);
  const tree = treeOfRow(row);
  const signatures = { person: Number(row.people), organisation: Number(row.organisations) };

  const append = async (id: string, entry: Entry) => {
    const position = tree.size;
    const line = writeEntry(entry);
    await statements.addEntry(runner, {
      letter,
      position,
      line,
      commitment: entry.type === 'confirmed' ? entry.commitment : null,
    });
    for (const { level, position, hash } of tree.append(leafHash(sha256, line)).slice(1))
      await statements.addNode(runner, { letter, level, position, hash: toHex(hash) });
    await statements.endWaiting(runner, { id });
    signatures[entry.kind] += entry.type === 'confirmed' ? 1 : -1;
  };

  const confirmations = (await statements.waitingConfirmations(runner, { letter, limit })).rows;
  for (const { id, at, kind, commitment } of confirmations)
    await append(id, { type: 'confirmed', hour: Number(at), kind, commitment });
  const removals = (await statements.waitingRemovals(runner, { letter, limit })).rows;
  for (const { id, at, kind, removes, reason } of removals)
    await append(id, { type: 'removed', hour: Number(at), kind, removes: Number(removes), reason: reason ?? '' });

  await statements.saveTree(runner, {
    letter,
    size: tree.size,
    peaks: tree.peaks.map(toHex).join(' '),
    people: signatures.person,
    organisations: signatures.organisation,
  });
  return confirmations.length + removals.length;
}
