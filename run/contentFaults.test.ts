import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { contentFaults } from './contentFaults.ts';

// Against hanging, not to measure: the whole content is read.
vi.setConfig({ testTimeout: 120_000 });

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'printed-'));
  cpSync('content', folder, { recursive: true });
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the check says when a text of the portal's content is changed. */
function said(file: string, from: string | RegExp, to: string): string[] {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace(from, to));
  const faults = contentFaults(folder);
  writeFileSync(path, text);
  return faults;
}

test('the content of the portal can be printed', () => {
  expect(contentFaults(folder)).toEqual([]);
});

test('a title that does not fit on its picture is named, in each script', () => {
  expect(said('faq/en/data.mdx', /^title: .*/m, `title: "${'Why a lock? '.repeat(40)}"`)).toEqual([
    'content/faq/en/data.mdx:2 title: is too long for the picture that links show (480 characters); shorten it to about 150',
  ]);
  expect(said('faq/ar/data.mdx', /^title: .*/m, `title: "${'لماذا القفل؟ '.repeat(60)}"`)).toHaveLength(1);
});

test('a sign that the faces of print lack is named with its line, in a field and in a body', () => {
  expect(said('faq/en/data.mdx', /^title: .*/m, 'title: "More → less"')).toEqual([
    'content/faq/en/data.mdx:2 title: the sign → (U+2192) is not in the faces of PDFs and og images; say it in words',
  ]);
  const lines = readFileSync('content/faq/en/data.mdx', 'utf8').split('\n');
  const line = lines.findIndex((text) => text.includes('<Cite')) + 1;
  expect(said('faq/en/data.mdx', '<Cite', '😀日 <Cite')).toEqual(
    ['😀 (U+1F600)', '日 (U+65E5)'].map(
      (sign) =>
        `content/faq/en/data.mdx:${line} (body): the sign ${sign} is not in the faces of PDFs and og images; say it in words`,
    ),
  );
});
