import type { Database } from '#server/store/tables/schema.ts';

/** As much as a signing writes, so that a disk with room for a word alone is known to be full. */
const nonce = '.'.repeat(16_000);
const writer = 'ready';

/** Writes a row that says nothing, over the one before. @throws what the engine throws when it cannot */
export async function tryToWrite(db: Database, at = Date.now()): Promise<void> {
  await db
    .insertInto('commits')
    .values({ writer, nonce, at })
    .onConflict((conflict) => conflict.column('writer').doUpdateSet({ nonce, at }))
    .execute();
}
