import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ownLetter } from '#content/check/letterForTests.ts';
import { begin, beginTranslation } from './new.ts';

const folder = mkdtempSync(join(tmpdir(), 'new-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asked = (...words: string[]) => begin(folder, words, '2026-11-26');

test('An editor begins a letter once, and is told where it lies; what is there is not written over', () => {
  expect(asked('letter', 'harbour')).toContain('content/letters/en/harbour.mdx is begun');
  const file = join(folder, 'content/letters/en/harbour.mdx');
  const begun = readFileSync(file, 'utf8');
  expect(begun).toContain('salutation: ""');
  expect(() => asked('letter', 'harbour')).toThrow('harbour.mdx is there already');
  expect(readFileSync(file, 'utf8')).toBe(begun);
});

test('A kind that there is not, or an address that is none, is said with what would do', () => {
  expect(() => asked('leter', 'x')).toThrow('did you mean "letter"?');
  expect(() => asked('constructor', 'x')).toThrow('There is no kind "constructor"');
  expect(() => asked('source', 'Two Words')).toThrow('"Two Words" is no slug');
  expect(() => asked('source', '../x')).toThrow('is no slug');
  expect(() => asked()).toThrow('npm run new -- KIND SLUG');
});

test('A translation begins as its original, without what stands there alone, and is not written over', () => {
  mkdirSync(join(folder, 'content/letters/es'), { recursive: true });
  writeFileSync(join(folder, 'content/letters/es/puerto.mdx'), ownLetter);
  const translate = (...words: string[]) => beginTranslation(folder, words, 'en');
  expect(translate('letter', 'puerto')).toContain('content/letters/en/puerto.mdx is begun as its original');
  const begun = readFileSync(join(folder, 'content/letters/en/puerto.mdx'), 'utf8');
  expect(begun).toContain('translates: 1\n');
  expect(begun).toContain('Este puerto es de todas las personas.');
  expect(begun).not.toMatch(/revision: 1\nchanges|featured|organisers|contact|page:|colours|logo/);
  expect(() => translate('letter', 'puerto')).toThrow('is there already');
  expect(() => translate('letter', 'quay')).toThrow('There is no original of "quay"');
  expect(() => translate('source', 'x')).toThrow('one file for all languages');
  expect(() => beginTranslation(folder, ['letter', 'quay'], 'xx')).toThrow('"xx" is none of the languages en, es, ar');
});
