import { join } from 'node:path';
import type { Store } from '#server/store/port.ts';
import { endedLine, keepEnded } from './keepEnded.ts';
import { type ErasureKeeping, erasureLine, keepErasures } from './keepErasures.ts';
import { keepOptOuts, optOutLine } from './keepOptOuts.ts';
import { lineList } from './lineList.ts';

/**
 * Keeps what people asked for from being undone by an older backup: who took a signature back stays away, private data
 * that ended stay away, and who wants no mail gets none. The lists stand in DATA_DIR, outside the database.
 *
 * @throws Error when a list cannot be read
 */
export async function replayOptOuts(
  store: Store,
  dataDir: string,
  keeping: Omit<ErasureKeeping, 'list'>,
): Promise<Store> {
  const ended = await keepEnded(store, { ...keeping, list: lineList(join(dataDir, 'ended.list'), endedLine) });
  const erased = await keepErasures(ended, { ...keeping, list: lineList(join(dataDir, 'erased.list'), erasureLine) });
  return keepOptOuts(erased, { ...keeping, list: lineList(join(dataDir, 'no-mail.list'), optOutLine) });
}
