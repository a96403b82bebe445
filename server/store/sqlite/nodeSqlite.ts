import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import {
  type CompiledQuery,
  Kysely,
  type QueryResult,
  type SqliteDatabase,
  SqliteDialect,
  type SqliteStatement,
} from 'kysely';
import type { Connection } from '#server/store/engine.ts';
import type { Tables } from '#server/store/tables/schema.ts';

/** So many statements are kept prepared; the portal has fewer. */
const keptStatements = 200;

/** Lets Kysely's SqliteDialect drive Node's own SQLite. Statements are prepared once. */
export function nodeSqlite(database: DatabaseSync): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(text) {
      const kept = prepared.get(text);
      if (kept) return kept;
      const statement = adapt(database.prepare(text));
      if (prepared.size < keptStatements) prepared.set(text, statement);
      return statement;
    },
  };
}

const adapt = (statement: StatementSync): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (parameters) => statement.all(...(parameters as SQLInputValue[])),
  run: (parameters) => statement.run(...(parameters as SQLInputValue[])),
  iterate: (parameters) => statement.iterate(...(parameters as SQLInputValue[])),
});

/** Older ones can lose committed rows when the write-ahead log is reset. */
const oldest = [3, 51, 3] as const;

/** Whatever can be asked for its version; a DatabaseSync. */
type Askable = { prepare(text: string): { get(): unknown } };

/** @throws Error when this SQLite is one that can lose data */
export function assertSqliteVersion(database: Askable): void {
  const { version } = database.prepare('select sqlite_version() as version').get() as { version: string };
  const parts = version.split('.').map(Number);
  const different = oldest.findIndex((part, index) => part !== parts[index]);
  if (different >= 0 && (parts[different] ?? 0) < (oldest[different] ?? 0))
    throw new Error(`SQLite ${version} can lose data; ${oldest.join('.')} or newer is needed`);
}

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
