import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { cached } from './cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cache-'));
});
afterEach(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true });
});

const drawn = Buffer.from('drawn');

test('What was made is kept whole, and made again only of something else', () => {
  const make = vi.fn(() => drawn);
  for (const from of ['a dot', 'a dot', 'a line']) expect(cached(from, make, folder)).toEqual(drawn);
  expect(make).toHaveBeenCalledTimes(2);
  expect(readdirSync(folder)).toEqual([
    expect.stringMatching(/^[0-9a-f]{64}$/),
    expect.stringMatching(/^[0-9a-f]{64}$/),
  ]);
  for (const name of readdirSync(folder)) expect(readFileSync(join(folder, name))).toEqual(drawn);
});

test('Who may keep nothing prints all the same, and is told so once', () => {
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const noFolder = join(folder, 'a file');
  writeFileSync(noFolder, '');
  for (const from of ['a dot', 'a line']) expect(cached(from, () => drawn, noFolder)).toEqual(drawn);
  expect(warn.mock.calls).toEqual([[expect.stringContaining('a file (')]]);
});
