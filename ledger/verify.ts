import { nodeHash, type Sha256 } from './hash.ts';

type Inclusion = { leaf: Uint8Array; index: number; size: number; proof: readonly Uint8Array[]; root: Uint8Array };
type Consistency = {
  first: number;
  firstRoot: Uint8Array;
  second: number;
  secondRoot: Uint8Array;
  proof: readonly Uint8Array[];
};

/** Whether a leaf, given by its hash, is in the tree with this root (RFC 9162, 2.1.3.2). */
export function verifyInclusion(sha256: Sha256, { leaf, index, size, proof, root }: Inclusion): boolean {
  if (!Number.isSafeInteger(index) || index < 0 || index >= size) return false;
  let [at, last, hash] = [index, size - 1, leaf];
  for (const beside of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(sha256, beside, hash);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(sha256, hash, beside);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && areEqual(hash, root);
}

/** Whether the tree with the second root begins with the tree of the first (RFC 9162, 2.1.4.2). */
export function verifyConsistency(
  sha256: Sha256,
  { first, firstRoot, second, secondRoot, proof }: Consistency,
): boolean {
  if (!Number.isSafeInteger(first) || first < 1 || first > second) return false;
  if (first === second) return proof.length === 0 && areEqual(firstRoot, secondRoot);
  let [at, last] = [first - 1, second - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  const [seed, ...rest] = at === 0 ? [firstRoot, ...proof] : proof;
  if (!seed || proof.length === 0) return false;
  let [before, after] = [seed, seed];
  for (const beside of rest) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      before = nodeHash(sha256, beside, before);
      after = nodeHash(sha256, beside, after);
      while (!isOdd(at) && at !== 0) [at, last] = [half(at), half(last)];
    } else after = nodeHash(sha256, after, beside);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && areEqual(before, firstRoot) && areEqual(after, secondRoot);
}

const isOdd = (number: number) => number % 2 === 1;
const half = (number: number) => Math.floor(number / 2);
const areEqual = (one: Uint8Array, other: Uint8Array) =>
  one.length === other.length && one.every((byte, index) => byte === other[index]);
