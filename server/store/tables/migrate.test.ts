import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { CompiledQuery, Kysely, SqliteDialect } from 'kysely';
import { describe, expect, test } from 'vitest';
import { freshToken, hashSecret } from '#server/keys/freshToken.ts';
import { assertSqliteVersion, nodeSqlite } from '#server/store/sqlite/nodeSqlite.ts';
import type { Runner } from '#server/store/statements/statement.ts';
import { compileStatements } from '#server/store/statements/statements.ts';
import { migrate } from './migrate.ts';
import { migrations } from './migrations.ts';
import type { Tables } from './schema.ts';

const empty = () => {
  const database = new DatabaseSync(':memory:');
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: nodeSqlite(database) }) });
  const tables = () => database.prepare("select name from sqlite_schema where type = 'table' order by name").all();
  const steps = () => database.prepare('select name, at from migrations').all();
  return { db, tables, steps, command: (text: string) => db.executeQuery(CompiledQuery.raw(text)) };
};

describe('bringing tables up to date', () => {
  test('does each step once, and leaves alone what a newer version has done', async () => {
    const { db, steps } = empty();
    const newer = { name: '2099-newer', up: async () => {} };
    await migrate(db, 1, [...migrations, newer]);
    await migrate(db, 2, migrations);
    expect(steps()).toEqual([...migrations.map(({ name }) => ({ name, at: 1 })), { name: '2099-newer', at: 1 }]);
  });

  test('opens no tables of a version that was never released, and says what to do', async () => {
    const { db, steps } = empty();
    await migrate(db, 1, [{ name: '2026-11-first-tables', up: async () => {} }]);
    await expect(migrate(db, 2)).rejects.toThrow('before 0.2.0, which was never released: start with an empty one');
    expect(steps()).toEqual([{ name: '2026-11-first-tables', at: 1 }]);
  });

  test('can be gone back on by what CHANGELOG says: links are under the hash that the version before looks for', async () => {
    const { db, command } = empty();
    await migrate(db, 1);
    const [, lines = ''] =
      /or PostgreSQL\) `([^`]+)`/.exec(readFileSync(new URL('../../../CHANGELOG.md', import.meta.url), 'utf8')) ?? [];
    const { secret, hash } = freshToken();
    const [ofNow, ofBefore] = [hash, hashSecret('a link of 0.2.0')];
    await command('pragma foreign_keys = off');
    for (const one of [ofNow, ofBefore])
      await command(`insert into tokens (hash, signature, purpose, created_at) values ('${one}', '1', 'confirm', 1)`);
    for (const line of lines.split(';').filter((text) => text.trim() !== '')) await command(line);
    const kept = await db.selectFrom('tokens').select('hash').execute();
    expect(kept.map(({ hash }) => hash).sort()).toEqual([hashSecret(secret), ofBefore].sort());
  });

  test('keeps what waits for its place in the public log, in the order of its letter', async () => {
    const { db, command } = empty();
    await migrate(db, 1, migrations.slice(0, 1));
    const add = "insert into log_waiting (id, letter, at, kind, commitment, reason, step) values ('";
    await command(`${add}b', 'x', 5, 'person', 'c1', null, 2)`);
    await command(`${add}a', 'x', 6, 'organisation', 'c2', 'withdrawn', 3)`);
    await migrate(db, 2);
    expect(await db.selectFrom('log_waiting').selectAll().orderBy('at').execute()).toEqual([
      { id: 'b', letter: 'x', at: 5, kind: 'person', commitment: 'c1', reason: null, step: 2 },
      { id: 'a', letter: 'x', at: 6, kind: 'organisation', commitment: 'c2', reason: 'withdrawn', step: 3 },
    ]);
  });

  test('leaves nothing of a step that fails half way', async () => {
    const { db, tables, command } = empty();
    const failing = { name: 'failing', up: () => Promise.reject(new Error('no room')) };
    await command('begin immediate');
    await expect(migrate(db, 1, [...migrations, failing])).rejects.toThrow('no room');
    await command('rollback');
    expect(tables()).toEqual([]);
    await migrate(db, 1);
    expect(tables()).toContainEqual({ name: 'signatures' });
  });

  test.each([
    [
      'signatures_counted',
      "select kind, country, count(*) from signatures where letter = 'x' and state = 'confirmed' group by kind, country",
    ],
    [
      'signatures_counted',
      "select letter, kind, country, count(*) from signatures where state = 'confirmed' group by letter, kind, country",
    ],
    [
      'signatures_in_list',
      "select * from signatures where letter = 'x' and kind = 'person' and state = 'confirmed' and nonce is not null and (listed_hour, list_key) < (5, 'y') order by listed_hour desc, list_key desc",
    ],
    [
      'log_waiting_of_letter',
      "select * from log_waiting where letter = 'x' and reason is null and step <= 5 order by step, id limit 100",
    ],
    [
      'log_waiting_of_letter',
      "select w.* from log_waiting w join log_entries e on e.letter = w.letter and e.commitment = w.commitment where w.letter = 'x' and w.reason is not null order by w.reason, w.step, w.id limit 100",
    ],
    [
      'log_waiting_of_letter',
      "delete from log_waiting where letter = 'x' and reason is null and step = 5 and id = 'y'",
    ],
    ['log_waiting_of_letter', "delete from log_waiting where letter = 'x' and reason = 'z' and step = 5 and id = 'y'"],
    ['crowds_of_domain', "select at from crowds where letter = 'x' and domain = 'y' and at >= 5 order by at limit 1"],
    [
      'crowds_of_network',
      "select signature from crowds where letter = 'x' and network = 'y' and (at, signature) > (5, 'z') order by at, signature",
    ],
    ['outbox_due_updates', 'select due_at from outbox where refused_at is null and +lane >= 5 order by due_at limit 1'],
    [
      'outbox_due_before_updates',
      'select due_at from outbox where refused_at is null and +lane < 5 order by due_at limit 1',
    ],
    [
      'signatures_unreminded',
      "select id from signatures where state = 'pending' and reminded_at is null and signed_at <= 5 order by signed_at limit 10",
    ],
    ['mail_record_of_mailbox', "select count(*) from mail_record where mailbox = 'x' and at >= 5"],
  ])('has the index %s for a question that is asked often, without sorting', async (index, question) => {
    const { db, command } = empty();
    await migrate(db, 1);
    const plan = JSON.stringify((await command(`explain query plan ${question}`)).rows);
    expect(plan).toContain(index);
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test('takes the mails that are due along the index of their order, without sorting all that is due', async () => {
    const { db } = empty();
    await migrate(db, 1);
    const explained = {
      executeQuery: (query: CompiledQuery) => db.executeQuery({ ...query, sql: `explain query plan ${query.sql}` }),
    };
    const { rows } = await compileStatements(db).dueMails(explained as Runner, { last: 9, now: 5, count: 10 });
    const plan = JSON.stringify(rows);
    expect(plan).toContain('outbox_by_worth');
    expect(plan).not.toContain('TEMP B-TREE');
  });

  test('finds who asked for news step by step along an index, without sorting them for each step', async () => {
    const { db } = empty();
    await migrate(db, 1);
    const explained = {
      executeQuery: (query: CompiledQuery) => db.executeQuery({ ...query, sql: `explain query plan ${query.sql}` }),
    };
    const asked = { letter: 'x', confirmedBy: 5, after: 'y', count: 100 };
    const plan = JSON.stringify((await compileStatements(db).readersOf(explained as Runner, asked)).rows);
    expect(plan).toContain('signatures_of_readers (letter=? AND id>?)');
    expect(plan).not.toContain('TEMP B-TREE');
  });
});

describe('the version of SQLite', () => {
  const ofVersion = (version: string) => ({ prepare: () => ({ get: () => ({ version }) }) });
  test.each(['3.51.3', '3.51.4', '3.53.0', '4.0.0'])('%s is taken', (version) =>
    expect(() => assertSqliteVersion(ofVersion(version))).not.toThrow(),
  );
  test.each(['3.51.2', '3.50.9', '2.99.9'])('%s is refused, because it can lose data', (version) =>
    expect(() => assertSqliteVersion(ofVersion(version))).toThrow(`SQLite ${version} can lose data`),
  );
});
