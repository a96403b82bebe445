import { migrations as allMigrations, type Migration } from './migrations.ts';
import type { Database } from './schema.ts';

/**
 * Brings the tables up to date. Call it inside one transaction that no other writer can enter, so that either all
 * missing steps are done or none. Steps that only a newer version knows are left alone: they only add.
 *
 * @param now milliseconds since 1970, kept beside each step
 * @throws Error when the tables are of a version that was never released (decision 25)
 */
export async function migrate(
  db: Database,
  now: number,
  migrations: readonly Migration[] = allMigrations,
): Promise<void> {
  await db.schema
    .createTable('migrations')
    .ifNotExists()
    .addColumn('name', 'text', (column) => column.primaryKey().notNull())
    .addColumn('at', 'bigint', (column) => column.notNull())
    .execute();
  const done = new Set((await db.selectFrom('migrations').select('name').execute()).map(({ name }) => name));
  if (done.size > 0 && !done.has(migrations[0]?.name ?? ''))
    throw new Error(
      'The database was made by a version before 0.2.0, which was never released: start with an empty one',
    );
  for (const { name, up } of migrations) {
    if (done.has(name)) continue;
    await up(db);
    await db.insertInto('migrations').values({ name, at: now }).execute();
  }
}
