import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { lockGaps } from './lockGaps.ts';

type Locked = { integrity?: string; resolved?: string; link?: boolean; hasInstallScript?: boolean };
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const { dependencies, devDependencies, allowScripts } = manifest;
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const packages = Object.entries<Locked>(lock.packages).filter(([path]) => path !== '');

test('The lock holds what every platform needs; if not, `npm run lock` completes it', () => {
  expect(lockGaps(manifest, lock)).toEqual([]);
});

test('Every dependency that we name has one exact version', () => {
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect([name, version]).toEqual([name, expect.stringMatching(/^\d+\.\d+\.\d+(-[\w.]+)?$/)]);
});

test('Every package that is installed is known by the hash of its content, and comes from nowhere else than the others', () => {
  expect(packages.length).toBeGreaterThan(300);
  const bundled = (path: string) =>
    packages.some(([of, { integrity }]) => integrity !== undefined && path.startsWith(`${of}/node_modules/`));
  for (const [path, { integrity, resolved, link }] of packages) {
    expect([path, link ?? false]).toEqual([path, false]);
    if (integrity === undefined) expect([path, bundled(path)]).toEqual([path, true]);
    else expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-[\w+/]{86}==$/)]);
    expect([path, resolved ?? '']).toEqual([path, expect.not.stringMatching(/^(git|http:|file:)/)]);
  }
});

test('No package may run a program of its own on installation that has none', () => {
  const withPrograms = packages
    .filter(([, { hasInstallScript }]) => hasInstallScript)
    .map(([path]) => path.replace(/^.*node_modules\//, ''));
  for (const [name, isAllowed] of Object.entries(allowScripts))
    expect([name, isAllowed, withPrograms.includes(name)]).toEqual([name, true, true]);
});

test('A new version is proposed only when it was out for two weeks', () => {
  const { updates } = parse(readFileSync('.github/dependabot.yml', 'utf8'));
  expect(updates).toEqual([expect.objectContaining({ 'package-ecosystem': 'npm', cooldown: { 'default-days': 14 } })]);
});
