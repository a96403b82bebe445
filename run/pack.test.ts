import { execFileSync } from 'node:child_process';
import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startPortal } from '#harness/startPortal.ts';
import { statusAt } from '#harness/statusAt.ts';
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

  const dataDir = join(folder, 'data');
  // Nothing else of this machine is found.
  const portal = await startPortal({ project: cwd, dataDir, words, env: { PATH: '' } });
  onTestFinished(() => portal.kill());
  expect(await statusAt(`${portal.origin}/en`)).toBe(200);
  const program = join(cwd, 'node_modules/node/bin/node');
  const env = { NODE_ENV: 'production' as const, DATA_DIR: dataDir };
  const owed = execFileSync(program, [...words, 'run/mail.ts', 'owed'], { cwd, env, encoding: 'utf8' });
  expect(owed).toBe('');
  expect(await portal.stop()).toBe(0);
});

test('What is packed is what is imported or runs in a thread: no tests, no tools', async () => {
  const { files, packages } = await filesOf(['server/main.ts']);
  expect(files).toContain('server/store/sqlite/sqlite.ts');
  const threads = globSync('server/**/*Thread.ts').filter((file) =>
    /\bworkerData as\b/.test(readFileSync(file, 'utf8')),
  );
  expect(threads.length).toBeGreaterThan(1);
  expect(files).toEqual(expect.arrayContaining(threads));
  expect(files.filter((file) => /(\.test|ForTests)\.ts$|^(app|components|publish|run|harness)\//.test(file))).toEqual(
    [],
  );
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
