import { toHex } from '#ledger/hash.ts';
import { consistencyPath, inclusionPath } from '#ledger/paths.ts';
import type { Ledger } from '#server/store/port/ledger.ts';

type Hashed = Pick<Ledger, 'lines' | 'hashes'>;

/** A line of a log, and the proof that it is in the tree of a size (RFC 9162, 2.1.3), in hex. */
export async function proveLine(
  ledger: Hashed,
  letter: string,
  index: number,
  size: number,
): Promise<{ leaf: string | undefined; proof: string[] }> {
  const [leaf] = await ledger.lines(letter, index, 1);
  return { leaf, proof: (await ledger.hashes(letter, inclusionPath(index, size))).map(toHex) };
}

/** The proof that the log of a size begins with that of a smaller one (RFC 9162, 2.1.4), in hex. */
export const proveConsistency = async (ledger: Hashed, letter: string, from: number, to: number): Promise<string[]> =>
  (await ledger.hashes(letter, consistencyPath(from, to))).map(toHex);
