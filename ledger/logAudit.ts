import { type Entry, type Kind, readEntry } from './entry.ts';
import { GrowingTree } from './growingTree.ts';
import { leafHash, type Sha256, toHex } from './hash.ts';
import { History } from './history.ts';

/** What the lines read so far come to. `added` and `removed` count all there ever were. */
export type Sums = {
  size: number;
  root: string;
  signatures: Record<Kind, number>;
  added: Record<Kind, number>;
  removed: Record<Kind, number>;
};

/** What an entry was, in one byte. */
const nothing = 0;
const codes: Record<Kind, number> = { person: 1, organisation: 2 };
const takenBack = 3;

/**
 * Goes over a log line by line and works out anew all that follows from it. It keeps nine bytes for each line, so a log
 * of a million lines needs nine megabytes.
 */
export class LogAudit {
  readonly history = new History();
  /** What is wrong with the lines, in sentences; the first few of them. */
  readonly problems: string[] = [];
  /** What the lines say of the state of the letter, in their order. */
  readonly states: { state: string; statement: string }[] = [];
  readonly #sha256: Sha256;
  readonly #tree: GrowingTree;
  readonly #added: Record<Kind, number> = { person: 0, organisation: 0 };
  readonly #removed: Record<Kind, number> = { person: 0, organisation: 0 };
  #entries = new Uint8Array(1024);
  #commitments = new BigUint64Array(1024);

  constructor(sha256: Sha256) {
    this.#sha256 = sha256;
    this.#tree = new GrowingTree(sha256);
  }

  get size(): number {
    return this.#tree.size;
  }

  add(line: string): void {
    const index = this.#tree.size;
    this.#tree.append(leafHash(this.#sha256, line));
    if (index === this.#entries.length) this.#grow();
    const entry = readEntry(line);
    if (!entry) this.#tell(`Line ${index} is no entry.`);
    else {
      this.history.add(entry);
      this.#count(index, entry);
    }
  }

  sums(): Sums {
    const [added, removed] = [{ ...this.#added }, { ...this.#removed }];
    const signatures = {
      person: added.person - removed.person,
      organisation: added.organisation - removed.organisation,
    };
    return { size: this.size, root: toHex(this.#tree.root()), signatures, added, removed };
  }

  /** How many commitments stand in the log twice: one signature that was counted twice. Compares their first 64 bits. */
  repeated(): number {
    const sorted = this.#commitments.slice(0, this.size).sort();
    return sorted.filter((commitment, index) => commitment !== 0n && commitment === sorted[index - 1]).length;
  }

  #count(index: number, entry: Entry): void {
    if (entry.type === 'state') {
      this.states.push({ state: entry.state, statement: entry.statement });
      return;
    }
    if (entry.type === 'confirmed') {
      this.#added[entry.kind] += 1;
      this.#entries[index] = codes[entry.kind];
      this.#commitments[index] = BigInt(`0x${entry.commitment.slice(0, 16)}`);
      return;
    }
    this.#removed[entry.kind] += 1;
    const was = entry.removes < index ? this.#entries[entry.removes] : nothing;
    if (was === codes[entry.kind]) this.#entries[entry.removes] = takenBack;
    else if (was === takenBack) this.#tell(`Line ${index} removes line ${entry.removes}, which was removed before.`);
    else this.#tell(`Line ${index} removes line ${entry.removes}, which is no earlier confirmation of the same kind.`);
  }

  #grow(): void {
    const [entries, commitments] = [
      new Uint8Array(this.#entries.length * 2),
      new BigUint64Array(this.#commitments.length * 2),
    ];
    entries.set(this.#entries);
    commitments.set(this.#commitments);
    [this.#entries, this.#commitments] = [entries, commitments];
  }

  #tell(problem: string): void {
    if (this.problems.length < 10) this.problems.push(problem);
  }
}
