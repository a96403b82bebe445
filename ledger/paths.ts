import type { TreeNode } from './growingTree.ts';
import { nodeHash, type Sha256 } from './hash.ts';

/** Leaves from `start` up to, not including, `end`; always a subtree of the Merkle tree. */
export type Range = { start: number; end: number };

/** The ranges whose hashes prove that a leaf is in the tree, nearest first (RFC 9162, 2.1.3.1). @param index below `size` */
export function inclusionPath(index: number, size: number): Range[] {
  const path: Range[] = [];
  let [start, end] = [0, size];
  while (end - start > 1) {
    const middle = start + split(end - start);
    path.push(index < middle ? { start: middle, end } : { start, end: middle });
    if (index < middle) end = middle;
    else start = middle;
  }
  return path.reverse();
}

/** The ranges whose hashes prove that the tree of the first size is the beginning of the second (RFC 9162, 2.1.4.1). @param first from 1 to `second` */
export function consistencyPath(first: number, second: number): Range[] {
  const path: Range[] = [];
  let [start, end, isWhole] = [0, second, true];
  while (first < end) {
    const middle = start + split(end - start);
    path.push(first <= middle ? { start: middle, end } : { start, end: middle });
    if (first <= middle) end = middle;
    else [start, isWhole] = [middle, false];
  }
  // The whole of the first tree is known to whoever asks.
  return (isWhole ? path : [...path, { start, end }]).reverse();
}

/** The complete subtrees that a range is made of, left to right. */
export function nodesOf({ start, end }: Range): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = start; at < end; ) {
    const level = Math.floor(Math.log2(end - at));
    nodes.push({ level, position: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The hash of a range, from the hashes of its complete subtrees, left to right. */
export const rangeHash = (sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array =>
  hashes.reduceRight((right, left) => nodeHash(sha256, left, right));

/** The largest power of two that is smaller than `size`. */
const split = (size: number) => 2 ** (Math.ceil(Math.log2(size)) - 1);
