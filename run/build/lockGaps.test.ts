import { expect, test } from 'vitest';
import { type Lock, lockGaps } from './lockGaps.ts';

const manifest = { dependencies: { pictures: '1.0.0' } };
const lock = (packages: Lock['packages']): Lock => ({
  packages: {
    '': manifest,
    'node_modules/pictures': { version: '1.0.0', optionalDependencies: { 'pictures-linux': '1.0.0' } },
    'node_modules/pictures-linux': { version: '1.0.0' },
    ...packages,
  },
});

test('A lock that holds all that its packages need has no gap, wherever they find it', () => {
  expect(lockGaps(manifest, lock({}))).toEqual([]);
  const nested = { version: '1.0.0', dependencies: { pictures: '^1', within: '2' } };
  expect(
    lockGaps(
      manifest,
      lock({
        'node_modules/@a/b': { version: '1.0.0' },
        'node_modules/@a/b/node_modules/@c/d': nested,
        'node_modules/@a/b/node_modules/within': { version: '2.0.0' },
      }),
    ),
  ).toEqual([]);
});

test('A lock that was made on one platform is told from one for all', () => {
  const forMore = { version: '1.0.0', optionalDependencies: { 'pictures-linux': '1.0.0', 'pictures-darwin': '1.0.0' } };
  expect(lockGaps(manifest, lock({ 'node_modules/pictures': forMore }))).toEqual([
    'node_modules/pictures needs pictures-darwin, which is missing',
  ]);
});

test('What only a neighbour has in its own folder is missing for everybody else', () => {
  const packages = {
    'node_modules/a': { version: '1.0.0', dependencies: { within: '1' } },
    'node_modules/b/node_modules/within': { version: '1.0.0' },
  };
  expect(lockGaps(manifest, lock(packages))).toEqual(['node_modules/a needs within, which is missing']);
});

test('A package that another expects beside itself is needed, unless it can do without', () => {
  const packages = {
    'node_modules/a': {
      version: '1.0.0',
      peerDependencies: { host: '1', maybe: '1' },
      peerDependenciesMeta: { maybe: { optional: true } },
    },
  };
  expect(lockGaps(manifest, lock(packages))).toEqual(['node_modules/a needs host, which is missing']);
});

test('A version that was changed in package.json alone is noticed', () => {
  expect(lockGaps({ dependencies: { pictures: '1.1.0' } }, lock({}))).toEqual([
    'package.json asks for pictures 1.1.0, the lock holds 1.0.0, noted as 1.0.0',
  ]);
  expect(lockGaps({}, lock({}))).toHaveLength(1);
});
