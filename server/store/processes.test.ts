import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { openSqliteForTests } from './sqliteForTests.ts';

const script = fileURLToPath(new URL('signerForTests.ts', import.meta.url));

describe('processes on one SQLite file', { timeout: 60_000 }, () => {
  let opened: Awaited<ReturnType<typeof openSqliteForTests>>;
  let started: ChildProcess[] = [];
  beforeEach(async () => {
    opened = await openSqliteForTests();
  });
  afterEach(async () => {
    for (const child of started) child.kill('SIGKILL');
    started = [];
    await opened.remove();
  });

  /** Starts a process that signs; `acknowledged` grows as it goes. */
  function startSigner(name: string, count?: number) {
    const child = spawn(process.execPath, [script, opened.file, name, ...(count ? [String(count)] : [])], { stdio: ['ignore', 'pipe', 'inherit'] });
    started.push(child);
    const acknowledged: string[] = [];
    const lines = createInterface({ input: child.stdout });
    lines.on('line', (line) => acknowledged.push(line));
    return { child, acknowledged, lines, ended: Promise.all([once(child, 'exit'), once(lines, 'close')]).then(([[code]]) => code as number | null) };
  }

  /** Every row, and what SQLite and its foreign keys think of the file. */
  function inspect() {
    const database = new DatabaseSync(opened.file);
    const all = (query: string) => database.prepare(query).all() as Record<string, string>[];
    const found = {
      signatures: all('select mailbox from signatures').map(({ mailbox }) => mailbox),
      owed: all('select r.mailbox from outbox o join mail_record r on r.id = o.id').map(({ mailbox }) => mailbox),
      integrity: all('pragma integrity_check'),
      foreignKeys: all('pragma foreign_key_check'),
    };
    database.close();
    return found;
  }

  test('one that is killed again and again while people sign loses nobody it has answered, nor a mail it owes', async () => {
    const answered: string[] = [];
    for (let round = 0; round < 6; round++) {
      const { child, acknowledged, lines, ended } = startSigner(`round-${round}`);
      for await (const _ of lines) if (acknowledged.length > 150 * round + 20) break;
      child.kill('SIGKILL');
      await ended;
      answered.push(...acknowledged);
    }
    const { signatures, owed, integrity, foreignKeys } = inspect();
    expect(answered.length).toBeGreaterThan(1000);
    expect(new Set(signatures).size).toBe(signatures.length);
    expect(answered.filter((mailbox) => !signatures.includes(mailbox))).toEqual([]);
    // What was not acknowledged is there whole or not at all.
    expect(owed.toSorted()).toEqual(signatures.toSorted());
    expect([integrity, foreignKeys]).toEqual([[{ integrity_check: 'ok' }], []]);
  });

  test('two that sign at the same time wait for each other and lose nothing', async () => {
    const signers = ['left', 'right'].map((name) => startSigner(name, 1500));
    expect(await Promise.all(signers.map(({ ended }) => ended))).toEqual([0, 0]);
    const answered = signers.flatMap(({ acknowledged }) => acknowledged);
    expect(answered).toHaveLength(3000);
    expect(inspect().signatures.toSorted()).toEqual(answered.toSorted());
  });
});
