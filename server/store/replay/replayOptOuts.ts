import { join } from 'node:path';
import { fieldsOfError } from '#server/log/log.ts';
import type { Store } from '#server/store/port.ts';
import { endedLine, keepEnded } from './keepEnded.ts';
import { type ErasureKeeping, erasureLine, keepErasures } from './keepErasures.ts';
import { keepOptOuts, optOutLine } from './keepOptOuts.ts';
import { lineList } from './lineList.ts';

/** A store that keeps what people asked for. `compareLists` is to be called every minute; it never throws. */
export type KeptStore = Store & { compareLists(): Promise<void> };

/**
 * Keeps what people asked for from being undone by an older backup: who took a signature back stays away, private data
 * that ended stay away, and who wants no mail gets none. The lists stand in DATA_DIR, outside the database. Where several
 * machines share a database each comes to list what all of them were asked for, so that one that is left is enough.
 *
 * @throws Error when a list cannot be read
 */
export async function replayOptOuts(
  store: Store,
  dataDir: string,
  keeping: Omit<ErasureKeeping, 'list'>,
): Promise<KeptStore> {
  const list = (name: string, form: RegExp) => ({ ...keeping, list: lineList(join(dataDir, name), form) });
  const ended = await keepEnded(store, list('ended.list', endedLine));
  const erased = await keepErasures(ended.store, list('erased.list', erasureLine));
  const optedOut = await keepOptOuts(erased.store, list('no-mail.list', optOutLine));
  return {
    ...optedOut.store,
    async compareLists() {
      for (const { compare } of [ended, erased, optedOut])
        await compare().catch((error) => keeping.log('lists.failed', fieldsOfError(error)));
    },
  };
}
