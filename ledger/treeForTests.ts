import { createHash } from 'node:crypto';
import { leafHash, nodeHash } from './hash.ts';

export const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();

/** The Merkle tree hash written down as RFC 9162, 2.1.1 defines it: slow, with nothing kept. */
export function plainRoot(leaves: readonly (string | Uint8Array)[]): Uint8Array {
  const [first] = leaves;
  if (first === undefined) return sha256(new Uint8Array());
  if (leaves.length === 1) return leafHash(sha256, first);
  let middle = 1;
  while (middle * 2 < leaves.length) middle *= 2;
  return nodeHash(sha256, plainRoot(leaves.slice(0, middle)), plainRoot(leaves.slice(middle)));
}
