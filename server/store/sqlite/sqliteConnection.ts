import type { DatabaseSync } from 'node:sqlite';
import { type CompiledQuery, Kysely, type QueryResult, SqliteDialect } from 'kysely';
import type { Connection } from '#server/store/engine.ts';
import type { Tables } from '#server/store/schema.ts';
import { nodeSqlite } from './nodeSqlite.ts';

/** A connection to an open SQLite file. Compiled statements go straight to SQLite, which runs them before it returns. */
export function sqliteConnection(database: DatabaseSync): Connection {
  const statements = nodeSqlite(database);
  return {
    db: new Kysely<Tables>({ dialect: new SqliteDialect({ database: statements }) }),
    async executeQuery<Row>({ sql, parameters }: CompiledQuery<Row>): Promise<QueryResult<Row>> {
      const statement = statements.prepare(sql);
      if (statement.reader) return { rows: statement.all(parameters) as Row[] };
      return { rows: [], numAffectedRows: BigInt(statement.run(parameters).changes) };
    },
  };
}
