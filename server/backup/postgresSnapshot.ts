import { Kysely, PostgresDialect } from 'kysely';
import { Client } from 'pg';
import { postgresSettings, usualWaits } from '#server/store/postgres/postgresSettings.ts';
import type { Database, Tables } from '#server/store/tables/schema.ts';

/** A database as it is at one moment. */
type PostgresSnapshot = {
  db: Database;
  /** By which another connection sees the same moment. */
  id: string;
  /** The schema that holds the tables. */
  schema: string;
};

/** Looks at a database as it is at one moment, for as long as `look` takes, without keeping anybody waiting. */
export async function withSnapshot<T>(url: string, look: (snapshot: PostgresSnapshot) => Promise<T>): Promise<T> {
  const client = new Client({
    ...postgresSettings(url, usualWaits),
    ...{ idle_in_transaction_session_timeout: 0, query_timeout: 0 },
  });
  client.on('error', () => {});
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query('select pg_export_snapshot() as id, current_schema() as schema');
    const onlyOne = {
      connect: async () => ({ query: (text: string, values: unknown[]) => client.query(text, values), release() {} }),
      end: async () => {},
    };
    const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: onlyOne as never }) });
    return await look({ db, ...(rows[0] as Pick<PostgresSnapshot, 'id' | 'schema'>) });
  } finally {
    await client.end();
  }
}
