import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

const patience = 60_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'moderation-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function run(command: string, words: string[], env: Record<string, string> = {}) {
  const settings: NodeJS.ProcessEnv = { NODE_ENV: 'test', PATH: process.env.PATH ?? '', DATA_DIR: folder, ...env };
  return spawnSync(process.execPath, [`run/${command}.ts`, ...words], { encoding: 'utf8', env: settings });
}

for (const command of ['moderation', 'organisations']) {
  test(`npm run ${command} ends with 2 and a sentence for words and settings that it does not know`, {
    timeout: patience,
  }, () => {
    for (const [words, env, said] of [
      [['do'], {}, `npm run ${command} -- list`],
      [['list', '--everything'], {}, '--everything'],
      [['list'], { PORT: 'x' }, 'PORT'],
    ] as const) {
      const { status, stdout, stderr } = run(command, [...words], env);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(said);
      expect(stderr).not.toMatch(/\n {4}at /);
    }
  });

  test(`npm run ${command} ends with 0 where nobody waits, and with 1 for an id that is of no use`, {
    timeout: patience,
  }, () => {
    expect(run(command, ['list'])).toMatchObject({ status: 0, stdout: '', stderr: '' });
    const words = command === 'moderation' ? ['release', 'nobody'] : ['accept', 'nobody'];
    expect(run(command, words)).toMatchObject({ status: 1, stdout: 'nobody unknown\n', stderr: '' });
  });
}

test('A misspelt letter is no letter without names that wait: it is refused, and the letters are named', {
  timeout: patience,
}, () => {
  expect(run('moderation', ['release', '--letter', 'safegards'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'There is no letter "safegards". The letters are: safeguards.\n',
  });
});
