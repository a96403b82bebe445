import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

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
