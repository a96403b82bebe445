import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { connectionLimits, tooFewFiles } from './connectionLimits.ts';

const direct = { trustedProxies: 0, connectionsPerAddress: 2000 };

test.each([
  [100_000, { inAll: 20_000, perAddress: 2000 }],
  [4096, { inAll: 3840, perAddress: 960 }],
  [1024, { inAll: 768, perAddress: 192 }],
  [10, { inAll: 4, perAddress: 1 }],
])('With %i files that may be open, connections leave room for the database and for mails', (files, limits) => {
  expect(connectionLimits(direct, files)).toEqual(limits);
});

test('Behind a proxy no address has a share: all connections are its own', () => {
  expect(connectionLimits({ ...direct, trustedProxies: 1 }, 1024)).toEqual({ inAll: 768, perAddress: null });
});

test('An operator whose limit of files is too low is told what to raise', () => {
  expect(tooFewFiles(connectionLimits(direct, 1024), 1024)).toBe(
    'This process may open 1024 files, so it takes 768 connections at once, not 20000; raise the limit to 20256 (ulimit -n, LimitNOFILE=).',
  );
  expect(tooFewFiles(connectionLimits(direct, 20_256), 20_256)).toBeNull();
});

test.skipIf(process.platform === 'win32')('The limit is that of the system', () => {
  const say =
    "import('#server/http/connectionLimits.ts').then((it) => console.log(it.connectionLimits({ connectionsPerAddress: 9 }).inAll))";
  const { stdout } = spawnSync('sh', ['-c', 'ulimit -n 1000; exec "$0" -e "$1"', process.execPath, say], {
    encoding: 'utf8',
  });
  expect(stdout.trim()).toBe('744');
});
