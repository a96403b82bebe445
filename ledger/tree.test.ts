import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { GrowingTree } from './growingTree.ts';
import { fromHex, leafHash, toHex } from './hash.ts';
import { consistencyPath, inclusionPath, nodesOf, type Range, rangeHash } from './paths.ts';
import { plainRoot, sha256 } from './treeForTests.ts';
import { verifyConsistency, verifyInclusion } from './verify.ts';

// The reference leaves, roots and proofs that the implementations of Certificate Transparency share (RFC 6962, whose tree RFC 9162 keeps).
const bytes = (hex: string) => fromHex(hex) ?? new Uint8Array();
const reference = [
  '',
  '00',
  '10',
  '2021',
  '3031',
  '40414243',
  '5051525354555657',
  '606162636465666768696a6b6c6d6e6f',
].map(bytes);
const roots = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const firstFour = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const lastFour = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';
const inclusions: [number, number, string[]][] = [
  [0, 8, ['96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7', firstFour, lastFour]],
  [
    5,
    8,
    [
      'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      roots[4] ?? '',
    ],
  ],
];
const consistencies: [number, number, string[]][] = [
  [2, 8, [firstFour, lastFour]],
  [
    6,
    8,
    [
      '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
      'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
      roots[4] ?? '',
    ],
  ],
  [2, 5, [firstFour, 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b']],
];

/** Grows a tree of these leaves, and takes its proofs from the subtrees that were complete on the way. */
function grown(leaves: readonly (string | Uint8Array)[]) {
  const tree = new GrowingTree(sha256);
  const nodes = new Map<string, Uint8Array>();
  for (const leaf of leaves)
    for (const { level, position, hash } of tree.append(leafHash(sha256, leaf)))
      nodes.set(`${level} ${position}`, hash);
  const hashOf = (range: Range) =>
    rangeHash(
      sha256,
      nodesOf(range).map(({ level, position }) => nodes.get(`${level} ${position}`) as Uint8Array),
    );
  return { tree, proofOf: (ranges: Range[]) => ranges.map(hashOf) };
}
const leavesFor = (size: number) => Array.from({ length: size }, (_, index) => `leaf ${index}`);
const hashes = leavesFor(80).map((leaf) => leafHash(sha256, leaf));
const rootOf = Array.from({ length: 81 }, (_, size) => plainRoot(leavesFor(80).slice(0, size)));

describe('the tree of a log', () => {
  test.each(roots.map((root, size) => [size, root]))(
    'of the first %i reference leaves has the reference root',
    (size, root) => {
      expect(toHex(grown(reference.slice(0, Number(size))).tree.root())).toBe(root);
    },
  );

  test('of any size has the root that the definition gives, also when it was put down and taken up again', () => {
    let tree = new GrowingTree(sha256);
    for (const [index, hash] of hashes.entries()) {
      tree.append(hash);
      expect(toHex(tree.root())).toBe(toHex(rootOf[index + 1] as Uint8Array));
      tree = new GrowingTree(sha256, tree.size, tree.peaks);
    }
  });
});

describe('a proof that an entry is in the log', () => {
  const { proofOf } = grown(reference);
  test.each(inclusions)('is the reference one for leaf %i of %i', (index, size, proof) => {
    expect(proofOf(inclusionPath(index, size)).map(toHex)).toEqual(proof);
  });

  const all = grown(leavesFor(80));
  test('holds for every leaf of every tree', () => {
    for (let size = 1; size <= 80; size++)
      for (let index = 0; index < size; index++) {
        const proof = all.proofOf(inclusionPath(index, size));
        const inclusion = { leaf: hashes[index] as Uint8Array, index, size, proof, root: rootOf[size] as Uint8Array };
        expect([size, index, verifyInclusion(sha256, inclusion)]).toEqual([size, index, true]);
      }
  });

  test('holds for no other leaf, place, size, root or proof', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 80 }), fc.nat(), fc.nat(), fc.nat(), (size, chosen, which, how) => {
        const index = chosen % size;
        const proof = all.proofOf(inclusionPath(index, size));
        const right = { leaf: hashes[index] as Uint8Array, index, size, proof, root: rootOf[size] as Uint8Array };
        const flipped = proof.map((hash, at) => (at === which % proof.length ? changed(hash) : hash));
        const wrong = [
          { ...right, leaf: hashes[(index + 1) % 80] as Uint8Array },
          { ...right, index: (index + 1) % size },
          { ...right, index: -1 },
          { ...right, index: size },
          { ...right, root: rootOf[size - 1] as Uint8Array },
          { ...right, proof: flipped },
          { ...right, proof: proof.slice(0, -1) },
          { ...right, proof: [...proof, hashes[0] as Uint8Array] },
        ];
        expect(verifyInclusion(sha256, wrong[how % wrong.length] ?? right)).toBe(false);
      }),
      { seed: 9162, numRuns: 2000 },
    );
  });
});

describe('a proof that a log has only grown', () => {
  const { proofOf } = grown(reference);
  test.each(consistencies)('is the reference one from %i to %i', (first, second, proof) => {
    expect(proofOf(consistencyPath(first, second)).map(toHex)).toEqual(proof);
  });

  const all = grown(leavesFor(80));
  const between = (first: number, second: number) => ({
    ...{ first, firstRoot: rootOf[first] as Uint8Array, second, secondRoot: rootOf[second] as Uint8Array },
    proof: all.proofOf(consistencyPath(first, second)),
  });
  test('holds between every two sizes', () => {
    for (let second = 1; second <= 80; second++)
      for (let first = 1; first <= second; first++)
        expect([first, second, verifyConsistency(sha256, between(first, second))]).toEqual([first, second, true]);
  });

  test('holds for no other beginning, end or proof', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 80 }), fc.nat(), fc.nat(), fc.nat(), (second, chosen, which, how) => {
        const first = 1 + (chosen % (second - 1));
        const right = between(first, second);
        const { proof } = right;
        const wrong = [
          { ...right, firstRoot: changed(right.firstRoot) },
          { ...right, secondRoot: changed(right.secondRoot) },
          { ...right, firstRoot: right.secondRoot, secondRoot: right.firstRoot },
          { ...right, first: second, second: first },
          { ...right, first: 0 },
          { ...right, proof: proof.map((hash, at) => (at === which % proof.length ? changed(hash) : hash)) },
          { ...right, proof: proof.slice(0, -1) },
          { ...right, proof: [...proof, hashes[0] as Uint8Array] },
        ];
        expect(verifyConsistency(sha256, wrong[how % wrong.length] ?? right)).toBe(false);
      }),
      { seed: 9162, numRuns: 2000 },
    );
  });
});

const changed = (hash: Uint8Array) => hash.map((byte, index) => (index === 7 ? byte ^ 1 : byte));
