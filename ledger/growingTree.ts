import { nodeHash, type Sha256 } from './hash.ts';

/** A complete subtree: 2^level leaves, beginning at leaf position · 2^level. */
export type TreeNode = { level: number; position: number };
type HashedNode = TreeNode & { hash: Uint8Array };

/** A Merkle tree (RFC 9162, 2.1) that only grows. It keeps the hashes of its largest complete subtrees, left to right, and nothing else. */
export class GrowingTree {
  #size: number;
  readonly #peaks: Uint8Array[];
  readonly #sha256: Sha256;

  /** @param peaks of a tree of this size, as `peaks` gave them */
  constructor(sha256: Sha256, size = 0, peaks: readonly Uint8Array[] = []) {
    this.#sha256 = sha256;
    this.#size = size;
    this.#peaks = [...peaks];
  }

  get size(): number {
    return this.#size;
  }

  get peaks(): readonly Uint8Array[] {
    return this.#peaks;
  }

  /** Adds a leaf by its hash. @returns the subtrees that are complete now, the leaf itself first */
  append(leaf: Uint8Array): HashedNode[] {
    let node: HashedNode = { level: 0, position: this.#size, hash: leaf };
    const completed = [node];
    while (node.position % 2 === 1) {
      const left = this.#peaks.pop() as Uint8Array;
      node = {
        level: node.level + 1,
        position: (node.position - 1) / 2,
        hash: nodeHash(this.#sha256, left, node.hash),
      };
      completed.push(node);
    }
    this.#peaks.push(node.hash);
    this.#size += 1;
    return completed;
  }

  /** The root hash; that of an empty tree is the hash of nothing. */
  root(): Uint8Array {
    return this.#peaks.length === 0
      ? this.#sha256(new Uint8Array())
      : this.#peaks.reduceRight((right, left) => nodeHash(this.#sha256, left, right));
  }
}
