import { GrowingTree } from '#ledger/growingTree.ts';
import { fromHex } from '#ledger/hash.ts';
import { sha256 } from '#server/keys/sha256.ts';
import type { Tables } from './schema.ts';

/** Takes up the tree of a log where it was put down. @throws Error when the row is damaged */
export function treeOfRow({
  letter,
  size,
  peaks,
}: Pick<Tables['log_trees'], 'letter' | 'size' | 'peaks'>): GrowingTree {
  const hashes = peaks.split(' ').filter(Boolean).map(fromHex);
  const whole = hashes.filter((hash) => hash?.length === 32) as Uint8Array[];
  const complete = [...Number(size).toString(2)].filter((digit) => digit === '1').length;
  if (whole.length !== hashes.length || whole.length !== complete)
    throw new Error(`the tree of the log of ${letter} is damaged`);
  return new GrowingTree(sha256, Number(size), whole);
}
