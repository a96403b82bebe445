import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let folder: string;
const put = (path: string, value: unknown) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(value));
};
const run = (...words: string[]) => spawnSync(process.execPath, words, { cwd: folder, encoding: 'utf8' });

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ready-'));
  mkdirSync(join(folder, 'run'));
  for (const file of ['run/ready.cjs', 'run/installed.cjs']) copyFileSync(file, join(folder, file));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('A command', () => {
  const command = () => run('-r', './run/ready.cjs', '-p', '"it runs"');
  const project = (dependencies: Record<string, string>, ...installed: string[]) => {
    put('package.json', { dependencies });
    for (const name of installed) put(`node_modules/${name}/package.json`, {});
  };

  test('runs where all is installed and Node is new enough', () => {
    project({ node: '20.9.0', '@a/b': '1.0.0' }, 'node', '@a/b');
    expect(command()).toMatchObject({ status: 0, stdout: 'it runs\n', stderr: '' });
  });

  test.each([
    [
      'nothing is installed',
      { node: '20.9.0', kept: '1.0.0' },
      [],
      'Nothing is installed here yet: run "npm ci" first',
    ],
    ['something came since', { node: '20.9.0', kept: '1.0.0' }, ['node'], '(kept is missing): run "npm ci".'],
    ['Node is too old', { node: '99.1.0' }, ['node'], 'This needs Node 99 and was started by Node '],
  ])('says in one sentence that %s, and ends with 2', (_, dependencies, installed, sentence) => {
    project(dependencies as Record<string, string>, ...installed);
    const { status, stdout, stderr } = command();
    expect([status, stdout, stderr.trimEnd().split('\n')]).toEqual([2, '', [expect.stringContaining(sentence)]]);
  });

  test('looks first, whichever it is', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
    const programs = Object.entries<string>(scripts).flatMap(([name, script]) =>
      [...script.matchAll(/node [^&|)]*\.ts/g)].map(([words]) => [name, words]),
    );
    expect(programs.length).toBeGreaterThan(8);
    for (const [name, words] of programs)
      expect([name, words]).toEqual([name, expect.stringMatching(/^node -r \.\/run\/ready\.cjs /)]);
  });
});

describe('What is installed is left', () => {
  const locked = { version: '1.0.0', integrity: 'sha512-a' };
  const state = (there: object, lock: object) => {
    put('package-lock.json', { packages: { '': { version: '0.1.0' }, ...lock } });
    put('node_modules/.package-lock.json', { packages: there });
    return run('run/installed.cjs').status;
  };

  test('when it is what the lock names, though things for other platforms and for tests lack', () => {
    const others = { 'node_modules/b': { ...locked, optional: true }, 'node_modules/c': { ...locked, dev: true } };
    expect(state({ 'node_modules/a': locked }, { 'node_modules/a': locked, ...others })).toBe(0);
    expect(run('run/installed.cjs', '--dev').status).toBe(1);
  });

  test('but not when it is another version, too little, too much or nothing', () => {
    const lock = { 'node_modules/a': locked };
    expect(state({ 'node_modules/a': { ...locked, version: '1.0.1' } }, lock)).toBe(1);
    expect(state({ 'node_modules/a': { ...locked, integrity: 'sha512-b' } }, lock)).toBe(1);
    expect(state({}, lock)).toBe(1);
    expect(state({ 'node_modules/a': locked, 'node_modules/b': locked }, lock)).toBe(1);
    rmSync(join(folder, 'node_modules'), { recursive: true });
    expect(run('run/installed.cjs').status).toBe(1);
  });
});
