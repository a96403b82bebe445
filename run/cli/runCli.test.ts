import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, test } from 'vitest';
import { beginStoreForTests, type Command, settingsForTests } from './runForTests.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cli-'));
  await beginStoreForTests(folder);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts a command as npm does. */
const start = (command: Command, ...words: string[]) =>
  new Promise<{ status: unknown; stdout: string; stderr: string }>((resolve) => {
    const { NODE_COMPILE_CACHE = '' } = process.env;
    const env = { ...settingsForTests, NODE_COMPILE_CACHE, DATA_DIR: folder };
    execFile(
      process.execPath,
      ['-r', './run/ready.cjs', `run/${command}.ts`, ...words],
      { env },
      (error, stdout, stderr) => resolve({ status: error ? error.code : 0, stdout, stderr }),
    );
  });

describe('A command that runs as a process of its own', { timeout: 120_000, concurrent: true }, () => {
  test.for([
    ['export', '--to', 'x.csv', 'npm run export -- --letter SLUG --to FILE'],
    ['letters', 'do', '', 'npm run letters -- list'],
    ['mail', 'retry', '', 'npm run mail -- owed'],
    ['moderation', 'do', '', 'npm run moderation -- list'],
    ['organisations', 'do', '', 'npm run organisations -- list'],
    ['people', 'show', '', 'npm run people -- find --email ADDRESS'],
  ] as const)('says how it is used and ends with 2: %s', async ([command, word, more, usage], { expect }) => {
    const { status, stdout, stderr } = await start(command, word, ...(more ? [more] : []));
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(usage);
    expect(stderr).not.toMatch(/\n {4}at /);
  });

  test('ends with 0 when all is done, and with 1 when a word was of no use', async ({ expect }) => {
    expect(await start('mail', 'pause', 'googlemail.com')).toEqual({
      ...{ status: 0, stderr: '' },
      stdout: 'googlemail.com paused\n',
    });
    expect(await start('mail', 'resume', '%')).toEqual({ status: 1, stdout: '% unknown\n', stderr: '' });
  });
});
