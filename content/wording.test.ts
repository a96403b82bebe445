import { globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { readFields } from './readFields.ts';

const read = (pattern: string): [file: string, words: string][] =>
  globSync(pattern).map((file) => [file, readFileSync(file, 'utf8')]);
const holding = (files: readonly (readonly [file: string, words: string])[], words: RegExp) =>
  files.flatMap(([file, text]) => [...text.matchAll(words)].map(([found]) => `${file}: ${found}`));

/** What the portal says as itself; the history of the topics may name a word that was given up. */
const own = [
  ...read('i18n/messages/*.json'),
  ...read('content/pages/*/*.mdx'),
  ...globSync('content/topics/words.*.yaml').map((file) => [file, stringify(readFields(file).topics)] as const),
];

test('words that take sides are left to those who use them', () => {
  expect(own.length).toBeGreaterThan(9);
  const partisan =
    /lawful access|back ?door|chat ?control|acceso legal|puerta trasera|control del chat|الوصول القانوني|الوصول بموجب القانون|الباب الخلفي|مراقبة المحادثات/gi;
  expect(holding(own, partisan)).toEqual([]);
});

test('no line breaks within a number in Spanish, whose groups stand apart', () => {
  const spanish = [...read('content/*/es/*.mdx'), ...read('content/*/words.es.yaml')];
  expect(holding(spanish, /(?<![\d\u00a0-])\d{1,3}\u00a0\d{3}(?!\d)/g).length).toBeGreaterThan(20);
  expect(holding(spanish, /(?<![\d-])\d{1,3} \d{3}(?!\d)/g)).toEqual([]);
});
