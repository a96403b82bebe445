import { proveLine } from '#server/ledger/prove.ts';
import type { Ledger } from '#server/store/port/ledger.ts';

/**
 * What its owner can show of the line of a signature in the public log: the line, the random value that opens it, and the proof
 * that it is in the log of a size.
 *
 * @returns null while the line has no place there
 */
export async function receiptOf(
  ledger: Pick<Ledger, 'lines' | 'hashes' | 'entryOf'>,
  letter: string,
  id: string,
  size: number,
) {
  const entry = await ledger.entryOf(id);
  if (!entry || entry.index === null || entry.index >= size) return null;
  const { index, nonce } = entry;
  const { leaf, proof } = await proveLine(ledger, letter, index, size);
  return { index, leaf, nonce, proof };
}
