import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { toHex } from '#ledger/hash.ts';
import type { Store } from '#server/store/port.ts';

/** Where the log of each letter ended when this machine last looked. */
type KeptHeads = Record<string, { size: number; root: string }>;

/** A log that is not what it was: so many lines are missing, or, with none, they are others. */
type ChangedLog = { letter: string; missing: number };

type Kept = Pick<Store['ledger'], 'state' | 'hashes'>;

/** Where the heads are kept. That it is there tells of a database, too. */
export const headsFileIn = (dataDir: string): string => join(dataDir, 'heads.json');

/**
 * Compares the logs with where they ended when this machine last looked, which is kept in a file outside the database: a
 * backup that was put back, or a disk that lost what it had, is noticed.
 *
 * @returns the logs that end before, or are not the same up to there
 */
export async function compareHeads(ledger: Kept, file: string): Promise<ChangedLog[]> {
  const changed: ChangedLog[] = [];
  for (const [letter, { size, root }] of Object.entries(await read(file))) {
    const now = await ledger.state(letter);
    if (now.size < size) changed.push({ letter, missing: size - now.size });
    else if (size > 0) {
      const [then] = await ledger.hashes(letter, [{ start: 0, end: size }]);
      if (!then || toHex(then) !== root) changed.push({ letter, missing: 0 });
    }
  }
  return changed;
}

/** Keeps where the logs end now. */
export async function keepHeads(ledger: Kept, letters: readonly string[], file: string): Promise<void> {
  const heads: KeptHeads = {};
  for (const letter of letters) {
    const { size, root } = await ledger.state(letter);
    heads[letter] = { size, root };
  }
  const draft = `${file}.new`;
  await writeFile(draft, JSON.stringify(heads), { mode: 0o600 });
  await rename(draft, file);
}

/** What cannot be read was not written whole, or never. */
async function read(file: string): Promise<KeptHeads> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as KeptHeads;
  } catch {
    return {};
  }
}
