import { readEntry, writeHour } from '#ledger/entry.ts';
import type { SignedHead } from '#ledger/head.ts';
import type { HeadSigner } from '#server/keys/headSigner.ts';
import type { Store } from '#server/store/port.ts';

const hour = 3_600_000;
const piece = 5000;

/**
 * The public log of a letter as far as it is ordered, and its head, signed as of the end of the last hour it tells of: the
 * same data give the same bytes, whenever it is asked for.
 */
export async function readLog(
  ledger: Pick<Store['ledger'], 'state' | 'lines'>,
  letter: string,
  signHead: HeadSigner,
): Promise<{ lines: string[]; signed: SignedHead }> {
  const state = await ledger.state(letter);
  const lines: string[] = [];
  while (lines.length < state.size) {
    const more = await ledger.lines(letter, lines.length, Math.min(piece, state.size - lines.length));
    if (more.length === 0) throw new Error(`the log of ${letter} ends before its head`);
    lines.push(...more);
  }
  const last = lines.reduce((latest, line) => Math.max(latest, readEntry(line)?.hour ?? 0), 0);
  const at = writeHour(last + hour);
  return { lines, signed: signHead({ letter, ...state, at }) };
}
