import { open } from 'node:fs/promises';
import { readEntry, writeHour } from '#ledger/entry.ts';
import type { SignedHead } from '#ledger/head.ts';
import type { HeadSigner } from '#server/keys/headSigner.ts';
import { linesOf } from '#server/ledger/linesOf.ts';
import type { Store } from '#server/store/port.ts';

const hour = 3_600_000;

/**
 * Writes the public log of a letter to a file as far as it is ordered, a line each, a piece at a time.
 *
 * @returns its head, signed as of the end of the last hour it tells of: the same data give the same bytes, whenever it is
 *   asked for
 * @throws Error when the file is there already or cannot be written
 */
export async function handLog(
  ledger: Pick<Store['ledger'], 'state' | 'lines'>,
  letter: string,
  signHead: HeadSigner,
  path: string,
): Promise<SignedHead> {
  const state = await ledger.state(letter);
  let last = 0;
  const file = await open(path, 'wx', 0o600);
  try {
    for await (const lines of linesOf(ledger, letter, 0, state.size)) {
      for (const line of lines) last = Math.max(last, readEntry(line)?.hour ?? 0);
      await file.appendFile(`${lines.join('\n')}\n`);
    }
  } finally {
    await file.close();
  }
  return signHead({ letter, ...state, at: writeHour(last + hour) });
}
