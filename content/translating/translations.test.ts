import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { translations } from './translations.ts';
import { versions } from './versions.ts';

test('each translation is done, stale or missing, and may have been reviewed', () => {
  const faq = (name: string, about: object) => ({ kind: 'faq', name, ...about }) as never;
  expect(
    translations([
      faq('a', { locale: 'en', revision: 2 }),
      faq('b', { locale: 'en', revision: 1 }),
      faq('c', { locale: 'en', revision: 1 }),
      faq('a', { locale: 'es', translates: 1, reviewedBy: 'Ana' }),
      faq('b', { locale: 'es', translates: 1 }),
      faq('d', { locale: 'es', translates: 1 }),
      { kind: 'glossary', name: 'glossary', locale: 'en', revision: 3 },
      { kind: 'glossary', name: 'glossary', locale: 'ar', translates: 3, reviewedBy: 'Amal' },
    ]),
  ).toEqual([
    { locale: 'es', kind: 'faq', done: 1, stale: ['a'], missing: ['c'], reviewed: 1 },
    { locale: 'es', kind: 'glossary', done: 0, stale: [], missing: ['glossary'], reviewed: 0 },
    { locale: 'ar', kind: 'faq', done: 0, stale: [], missing: ['a', 'b', 'c'], reviewed: 0 },
    { locale: 'ar', kind: 'glossary', done: 1, stale: [], missing: [], reviewed: 1 },
  ]);
});

test('what a file says of its translation is read from texts and from words of collections', () => {
  const folder = mkdtempSync(join(tmpdir(), 'versions-'));
  const files = {
    'faq/en/a.mdx': '\uFEFF---\r\ntitle: "A"\r\nrevision: 2\r\n---\r\n\r\ntranslates: 9\r\n',
    'faq/es/a.mdx': '---\ntranslates: 1\nreviewedBy: "Ana"\n---\n',
    'faq/xx/a.mdx': '---\ntranslates: 1\n---\n',
    'glossary/words.ar.yaml': 'translates: 3\n',
    'glossary/facts.yaml': 'terms: []\n',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  try {
    expect(versions(folder)).toEqual([
      { kind: 'faq', name: 'a.mdx', locale: 'en', revision: 2 },
      { kind: 'faq', name: 'a.mdx', locale: 'es', translates: 1, reviewedBy: 'Ana' },
      { kind: 'glossary', name: 'glossary', locale: 'ar', translates: 3 },
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
