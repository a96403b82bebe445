import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { freePortForTests } from './cli/freePortForTests.ts';
import { filesOf, foldersOf } from './pack/filesOf.ts';

test('A packed portal serves and takes commands with nothing but what is in its folder', {
  timeout: 120_000,
}, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const cwd = join(folder, 'portal');
  const words = ['-r', './run/ready.cjs'];
  execFileSync(process.execPath, [...words, 'run/pack.ts', '--to', cwd]);
  expect(readdirSync(folder).sort()).toEqual(['portal']);
  expect(readdirSync(cwd)).not.toContain('app');
  const { dependencies } = JSON.parse(readFileSync(join(cwd, 'package.json'), 'utf8'));
  expect(Object.keys(dependencies)).toEqual(expect.arrayContaining(['hono', 'node', 'pg']));
  expect(Object.keys(dependencies)).not.toContain('next');
  expect(sizeOf(cwd)).toBeLessThan(280e6);

  const port = await freePortForTests();
  const env = { NODE_ENV: 'production' as const, PORT: String(port), DATA_DIR: join(folder, 'data') };
  const program = join(cwd, 'node_modules/node/bin/node');
  const server = spawn(program, [...words, '--disable-proto=throw', 'server/main.ts'], { cwd, env });
  onTestFinished(() => void server.kill('SIGKILL'));
  let said = '';
  for (const output of [server.stdout, server.stderr]) output.on('data', (text) => (said += text));
  const isReady = () =>
    fetch(`http://127.0.0.1:${port}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
  while (!(await isReady())) {
    expect(server.exitCode, said).toBe(null);
    await delay(50);
  }
  expect((await fetch(`http://127.0.0.1:${port}/en`)).status).toBe(200);
  const owed = execFileSync(program, [...words, 'run/mail.ts', 'owed'], { cwd, env, encoding: 'utf8' });
  expect(owed).toBe('');
  server.kill('SIGTERM');
  expect(await once(server, 'exit')).toEqual([0, null]);
});

test('What is packed is what is imported or runs in a thread: no tests, no tools', async () => {
  const { files, packages } = await filesOf(['server/main.ts']);
  expect(files).toContain('server/store/sqlite/sqlite.ts');
  const threads = globSync('server/**/*Thread.ts').filter((file) =>
    /\bworkerData as\b/.test(readFileSync(file, 'utf8')),
  );
  expect(threads.length).toBeGreaterThan(1);
  expect(files).toEqual(expect.arrayContaining(threads));
  expect(files.filter((file) => /(\.test|ForTests)\.ts$|^(app|components|publish|run)\//.test(file))).toEqual([]);
  expect(packages).toContain('hono');
  expect(packages.filter((name) => /^(next|react|typescript|node:)/.test(name))).toEqual([]);
  const folders = foldersOf(['pg']);
  expect(folders).toEqual(expect.arrayContaining(['node_modules/pg', 'node_modules/pg-protocol']));
  expect(() => foldersOf(['no-such-package'])).toThrow('not installed');
});

const sizeOf = (folder: string): number =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
