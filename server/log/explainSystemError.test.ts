import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { explainSystemError } from './explainSystemError.ts';

/** What Node says when something fails. */
const said = async (fails: () => unknown): Promise<string> => {
  try {
    await fails();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing';
};
const listenAt = (port: number, host: string) =>
  new Promise<void>((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, host, () => server.close(() => resolve()));
  });

test('What Node says of a file is a sentence with the place and the code', async () => {
  for (const [fails, sentence] of [
    [() => writeFileSync('/nowhere/x.part', ''), /^There is no \/nowhere\/x\.part: .*folder is there\. \(ENOENT\)$/],
    [() => mkdirSync('package.json', { recursive: true }), /package\.json is there already.* \(EEXIST\)/],
    [() => readFileSync('package.json/x'), /leads through something that is no folder.*\(ENOTDIR\)/],
    [() => readFileSync('server'), 'is a folder'],
  ] as const) {
    const message = await said(fails);
    // To read a folder names no place in some versions of Node; then its own words stay.
    if (message.includes("'")) expect(explainSystemError(message)).toMatch(sentence);
  }
});

test('What Node says of a port or a name tells which setting to look at', async () => {
  const taken = createServer();
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', () => resolve()));
  const { port } = taken.address() as { port: number };
  const inUse = await said(() => listenAt(port, '127.0.0.1'));
  await new Promise((resolve) => taken.close(resolve));
  expect(explainSystemError(inUse)).toBe(
    `Another program listens at 127.0.0.1:${port} already: stop it, or set another PORT. (EADDRINUSE)`,
  );
  expect(explainSystemError(await said(() => listenAt(0, '192.0.2.1')))).toMatch(
    /no address 192\.0\.2\.1:?\d*: set another HOST/,
  );
  expect(explainSystemError('listen EACCES: permission denied 127.0.0.1:80')).toContain('set a PORT from 1024 on');
  expect(explainSystemError('getaddrinfo ENOTFOUND portal.invalid')).toContain('for the name portal.invalid.');
});

test('Any other message stays as it is', () => {
  for (const message of ['PORT must be a whole number.', "EXYZ: odd, open 'x'", "toString: a, b 'c'"])
    expect(explainSystemError(message)).toBe(message);
});
