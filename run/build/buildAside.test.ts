import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { buildAside } from './buildAside.ts';

// Against hanging, not to measure: what is built aside gives way to all else.
vi.setConfig({ testTimeout: 240_000 });

/** A project whose two steps of the build say what a file tells them to: how the real ones speak is in nextFaults.test.ts and publish/publish.test.ts. */
const home = process.cwd();
const { PATH } = process.env;
const folder = mkdtempSync(join(tmpdir(), 'aside-'));
const steps = (next: string, publish: string) => {
  writeFileSync('bin/next', `#!/bin/sh\n${next}\n`);
  chmodSync('bin/next', 0o755);
  writeFileSync('publish/main.ts', publish);
};
beforeAll(() => {
  process.chdir(folder);
  process.env.PATH = `${join(folder, 'bin')}:${PATH}`;
  for (const room of ['bin', 'components', 'publish']) mkdirSync(room);
});
afterAll(() => {
  process.chdir(home);
  process.env.PATH = PATH;
  rmSync(folder, { recursive: true });
});

test('the whole site is built aside when files have rested, and what stops it is told until it is mended', async () => {
  const told: (readonly string[])[] = [];
  let heard: () => void = () => {};
  const next = () => new Promise<void>((resolve) => (heard = resolve));
  const tell = (faults: readonly string[]) => {
    told.push(faults);
    heard();
  };
  steps('echo Error: no such font >&2; exit 1', '');
  const first = next();
  const stop = buildAside({ restMs: 50, tell });
  await first;

  steps('exit 0', `console.error('publish: /en/faq: the link to /en/none leads nowhere'); process.exitCode = 1;`);
  const second = next();
  // Each change begins anew, so what two of them say is said once.
  for (const text of ['a', 'b']) writeFileSync('components/a.tsx', text);
  await second;

  steps('exit 0', '');
  const third = next();
  writeFileSync('components/a.tsx', 'c');
  await third;
  stop();
  expect(told).toEqual([
    ['The pages cannot be printed: Error: no such font'],
    ['/en/faq: the link to /en/none leads nowhere'],
    [],
  ]);
});
