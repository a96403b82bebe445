import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { checkFeatured } from './checkFeatured.ts';

const folder = mkdtempSync(join(tmpdir(), 'featured-'));
const write = (letters: Record<string, string>) => {
  mkdirSync(join(folder, 'letters/en'), { recursive: true });
  for (const [name, fields] of Object.entries(letters))
    writeFileSync(join(folder, 'letters/en', name), `---\ntitle: "A"\n${fields}---\n`);
  return checkFeatured(folder);
};
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('one featured letter among several is well, and so is no letter at all', () => {
  expect(write({ 'a.mdx': '', 'b.mdx': 'featured: true\n' })).toEqual([]);
  expect(write({})).toEqual([]);
});

test('letters of which none is featured are told to an editor', () => {
  expect(write({ 'a.mdx': '', 'b.mdx': 'featured: false\n' })).toEqual([
    {
      file: 'letters/en/a.mdx',
      line: 1,
      field: 'featured',
      message: 'is missing; write "featured: true" in one letter',
    },
  ]);
});

test('a second featured letter is told to an editor, with the first', () => {
  expect(write({ 'a.mdx': 'featured: true\n', 'b.mdx': 'featured: true\n' })).toEqual([
    {
      file: 'letters/en/b.mdx',
      line: 3,
      field: 'featured',
      message: 'belongs to one letter only, and letters/en/a.mdx has it; leave it out here',
    },
  ]);
});
