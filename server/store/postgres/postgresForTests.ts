import type { OpenedStore } from '#server/store/contract/underTest.ts';
import type { Store } from '#server/store/port.ts';
import { keysForTests } from '#server/store/sqlite/sqliteForTests.ts';
import type { Sealer } from '#server/store/tables/rows.ts';
import { openPostgresStore, type PostgresOptions } from './postgres.ts';

/** A store in an empty place of a PostgreSQL server. */
export async function openPostgresForTests(url: string, options: Partial<PostgresOptions> = {}): Promise<OpenedStore> {
  const opened: Store[] = [];
  const openAgain = async (sealer: Sealer = keysForTests) => {
    const store = await openPostgresStore({ url, sealer, readers: 2, ...options });
    opened.push(store);
    return store;
  };
  return {
    store: await openAgain(),
    openAgain,
    async remove() {
      for (const store of opened) await store.close();
    },
  };
}
