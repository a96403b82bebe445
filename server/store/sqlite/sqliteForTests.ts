import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { openKeys } from '#server/keys/keys.ts';
import type { OpenedStore } from '#server/store/contract/underTest.ts';
import type { Store } from '#server/store/port.ts';
import type { Sealer } from '#server/store/tables/rows.ts';
import { openSqliteStore, type SqliteOptions } from './sqlite.ts';

export const keysForTests = openKeys({ dataDir: '', secretKey: keyForTests(1) });

/** A SQLite store in a folder of its own. */
export async function openSqliteForTests(
  options: Partial<SqliteOptions> = {},
): Promise<OpenedStore & { file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  const file = join(folder, 'portal.sqlite');
  const opened: Store[] = [];
  const openAgain = async (sealer: Sealer = keysForTests) => {
    const store = await openSqliteStore({ file, sealer, gatherMs: 0, ...options });
    opened.push(store);
    return store;
  };
  return {
    file,
    store: await openAgain(),
    openAgain,
    async remove() {
      for (const store of opened) await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
