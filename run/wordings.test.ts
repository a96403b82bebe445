import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ownLetter, ownLogo, ownTranslation } from '#content/check/letterForTests.ts';
import { runForTests } from './cli/runForTests.ts';
import { begin } from './new.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wordings-'));
  write('logos/harbour.svg', ownLogo);
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (file: string, text: string) => {
  const path = join(folder, 'content', file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
};
const writeLetter = (change: (text: string) => string = (text) => text) => {
  write('letters/es/harbour.mdx', change(ownLetter));
  write('letters/en/harbour.mdx', change(ownTranslation));
};
const run = (...words: string[]) => runForTests('wordings', words, { DATA_DIR: folder }, folder);
const kept = (version: string, slug = 'harbour') => join(folder, `content/wordings/${slug}/${version}.json`);
const asDraft = (text: string) => text.replace('featured: true', 'featured: true\nopens: "by-hand"');

test('The words of a letter that can be signed are kept in every language, once', async () => {
  writeLetter();
  const { status, stdout } = await run();
  expect(status).toBe(0);
  expect(stdout).toMatch(
    /1\.0\.json en is kept\n.*1\.0\.json es is kept, with private data for 12 months at the most\n$/,
  );
  expect(Object.keys(JSON.parse(readFileSync(kept('1.0'), 'utf8')).words)).toEqual(['en', 'es']);
  expect((await run()).stdout).toBe('These words are kept already.\n');
});

test('Those of a draft are kept only when it is named: until then they are being written', async () => {
  writeLetter(asDraft);
  expect((await run()).stdout).toBe(
    '"harbour" is a draft and is not kept; once its words are final: npm run wordings -- --letter harbour\n',
  );
  expect(existsSync(kept('1.0'))).toBe(false);
  expect((await run('--letter', 'harbour')).stdout).toContain('es is kept');
});

test('Nothing is kept of a letter that is begun and not filled in, and what is empty is named', async () => {
  begin(folder, ['letter', 'quay'], '2026-11-26');
  const { status, stderr } = await run('--letter', 'quay');
  expect(status).toBe(1);
  expect(stderr).toMatch(/content\/letters\/en\/quay\.mdx:\d+ title:/);
  expect(stderr).toMatch(/“Write the text here\.” stands where the text belongs[\s\S]*Nothing was kept/);
  expect(existsSync(kept('1.0', 'quay'))).toBe(false);
});

test('A version is kept in all languages or in none', async () => {
  writeLetter();
  await run();
  write('letters/es/harbour.mdx', ownLetter.replace('"1.0"', '"1.1"').replace('abran', 'abran pronto'));
  const { status, stderr } = await run();
  expect([status, existsSync(kept('1.1'))]).toEqual([1, false]);
  expect(stderr).toContain('content/letters/en/harbour.mdx:7 version: is 1.0, and that of the original is 1.1');
});

test('A letter that there is not is told with those that there are', async () => {
  writeLetter();
  expect(await run('--letter', 'harbor')).toMatchObject({ status: 2, stderr: expect.stringContaining('harbour') });
});
