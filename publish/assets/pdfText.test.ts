import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { expect, test } from 'vitest';
import { locales } from '#i18n/locales.ts';
import { pdfSource } from './pdfSource.ts';
import { literal, setPdf } from './typst.ts';

const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? [value] : Object.values(value ?? {}).flatMap(textsIn);

/** Everything that the interface says in a language, but for what ICU writes around it. */
const saidIn = (locale: string) =>
  textsIn(JSON.parse(readFileSync(`i18n/messages/${locale}.json`, 'utf8'))).filter((text) => !/[{}<>]/.test(text));

/** Words of four letters and more. Vowel signs of Arabic are no letters of their own. */
const wordsOf = (text: string) =>
  text
    .normalize('NFKC')
    .replaceAll(/[\u064b-\u0652]/g, '')
    .match(/[\p{L}\p{M}]{4,}/gu) ?? [];

async function read(pdf: Uint8Array): Promise<string> {
  const file = await getDocument({ data: new Uint8Array(pdf), verbosity: 0 }).promise;
  const pages = Array.from({ length: file.numPages }, async (_, index) => {
    const { items } = await (await file.getPage(index + 1)).getTextContent();
    return items.map((item) => ('str' in item ? item.str : '')).join(' ');
  });
  return (await Promise.all(pages)).join('\n');
}

test.each(locales)('what a reader of PDFs finds in one in "%s" are the words that a person sees', async (locale) => {
  const texts = saidIn(locale);
  const pdf = setPdf(
    pdfSource({
      title: 'Text',
      url: 'https://letter.example/text',
      locale,
      foot: '',
      licence: null,
      body: texts
        .map((text, index) => (index % 9 ? `#par[#${literal(text)};]` : `#heading(level: 1)[#${literal(text)};]`))
        .join(''),
    }),
  );
  const found = new Set(wordsOf(await read(pdf)));
  const words = texts.flatMap(wordsOf);
  expect(words.length).toBeGreaterThan(500);
  expect(words.filter((word) => found.has(word)).length / words.length).toBeGreaterThan(0.95);
});
