import { readEntry, writeHour } from '#ledger/entry.ts';
import type { SignedHead } from '#ledger/head.ts';
import type { HeadSigner } from '#server/keys/headSigner.ts';
import { linesOf } from '#server/ledger/linesOf.ts';
import type { Store } from '#server/store/port.ts';

const hour = 3_600_000;

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
  for await (const piece of linesOf(ledger, letter, 0, state.size)) lines.push(...piece);
  const last = lines.reduce((latest, line) => Math.max(latest, readEntry(line)?.hour ?? 0), 0);
  const at = writeHour(last + hour);
  return { lines, signed: signHead({ letter, ...state, at }) };
}
