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

/** Puts something else in the place of what stands in a text of the portal's content. */
function change(file: string, from: string | RegExp, to: string) {
  const path = join(folder, file);
  writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
}

/** The line on which a text of the portal's content first says something. */
const lineOf = (file: string, words: string) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .findIndex((text) => text.includes(words)) + 1;

// The whole content is read once for all of them, since that is what takes the time.
test('a title that does not fit on its picture is named, in each script, a sign that the faces of print lack, in a field and in a body, and a colour that does not stand out from the page; all else can be printed', () => {
  change('faq/en/data.mdx', /^title: .*/m, `title: "${'Why a lock? '.repeat(40)}"`);
  change('faq/ar/data.mdx', /^title: .*/m, `title: "${'لماذا القفل؟ '.repeat(60)}"`);
  change('faq/en/what-it-is.mdx', /^title: .*/m, 'title: "More → less"');
  change('faq/en/what-it-is.mdx', '<Cite', '😀日 <Cite');
  change('letters/en/safeguards.mdx', /^goals:/m, 'colours:\n  light: "#ffff00"\n  dark: "#ffff00"\ngoals:');
  const line = lineOf('faq/en/what-it-is.mdx', '😀');
  const isMissing = 'is not in the faces of PDFs and og images; say it in words';
  expect(contentFaults(folder).toSorted()).toEqual([
    expect.stringMatching(/^content\/faq\/ar\/data\.mdx:2 title: is too long for the picture that links show/),
    'content/faq/en/data.mdx:2 title: is too long for the picture that links show (480 characters); shorten it to about 150',
    `content/faq/en/what-it-is.mdx:2 title: the sign → (U+2192) ${isMissing}`,
    `content/faq/en/what-it-is.mdx:${line} (body): the sign 日 (U+65E5) ${isMissing}`,
    `content/faq/en/what-it-is.mdx:${line} (body): the sign 😀 (U+1F600) ${isMissing}`,
    `content/letters/en/safeguards.mdx:${lineOf('letters/en/safeguards.mdx', '  light: "#ffff00"')} colours.light: #ffff00 stands out from the page by 1 to 1; at least 3 are needed: take a darker one`,
  ]);
});
