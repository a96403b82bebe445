import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readConsents } from './consents.ts';
import { defaultLocale, isLocale } from './locales.ts';

const folder = 'i18n/consents';

test('The words of consent are kept under the version that signatures name, in English and in every language that had its own', () => {
  const versions = readdirSync(folder);
  expect(versions.length).toBeGreaterThan(0);
  for (const name of versions) {
    const words = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
    const hash = createHash('sha256').update(Object.values(words).join('\n')).digest('hex').slice(0, 12);
    expect(name).toBe(`${hash}.json`);
    expect(Object.keys(words)).toContain(defaultLocale);
    expect(Object.keys(words).filter((language) => !isLocale(language))).toEqual([]);
  }
});

test('Words of consent that are not kept, or were changed, stop the build with the file to write', () => {
  const [name = ''] = readdirSync(folder);
  const version = name.replace('.json', '');
  const words = JSON.parse(readFileSync(`${folder}/${name}`, 'utf8'));
  expect(readConsents(version, words)[version]).toEqual(words);
  expect(() => readConsents('0123456789ab', words)).toThrow('i18n/consents/0123456789ab.json');
  expect(() => readConsents(version, { ...words, en: 'Yes.' })).toThrow(`i18n/consents/${version}.json`);
});
