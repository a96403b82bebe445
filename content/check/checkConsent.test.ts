import { expect, test } from 'vitest';
import { faultsWith } from './contentForTests.ts';

// Made up for these tests, and no survivor's words.
const given = `---
title: "A testimony for a test"
summary: "One neutral sentence."
order: 1
who: "Nobody, this is a test"
warnings: ["fear"]
context: "Made up for a test."
takeBack: "Write to the portal."
consent:
  askedBy: "The editor"
  given: "2026-11-20"
  words: "verbatim"
  languages: ["en", "es"]
  until: "2027-11-20"
updated: "2026-11-22"
revision: 1
changes:
  - date: "2026-11-22"
    revision: 1
    what: "First version."
---

> These are test words.
`;
const translated = given
  .replace(/consent:\n( {2}.*\n)+/, '')
  .replace('updated: "2026-11-22"\nrevision: 1\n', 'translates: 1\n')
  .replace('Made up for a test.', 'Hecho para una prueba.')
  .replace('Write to the portal.', 'Escriba al portal.');
const faults = (from = '', to = '', also = {}) =>
  faultsWith({ 'voices/en/given.mdx': given.replace(from, to), ...also }).map(
    ({ file, field, message }) => `${file} ${field}: ${message}`,
  );

test('What an author gave by consent may be shown in the own words, without a source, in the languages agreed to', () => {
  expect(faults('', '', { 'voices/es/given.mdx': translated })).toEqual([]);
});

test.each([
  ['own words, when only a report was agreed to', '"verbatim"', '"reported"', '(body): quotations are not allowed'],
  [
    'own words without any consent',
    /takeBack:.*\nconsent:\n( {2}.*\n)+/,
    'original: "iwf-2019"\ncontextSources: ["iwf-2019"]\n',
    '(body): quotations are not allowed',
  ],
  [
    'neither consent nor a source',
    /takeBack:.*\nconsent:\n( {2}.*\n)+/,
    '',
    'original: is missing; add it, or the consent of the author',
  ],
  ['consent that nobody says how to take back', /takeBack:.*\n/, '', 'takeBack: is missing'],
  ['consent without a record of who asked', / {2}askedBy:.*\n/, '', 'consent.askedBy: is missing'],
  ['consent without an end', / {2}until:.*\n/, '', 'consent.until: is missing'],
  ['consent that ends before it was given', '"2027-11-20"', '"2026-11-01"', 'consent.until: is before 2026-11-20'],
  [
    'a language that was not agreed to',
    '["en", "es"]',
    '["es"]',
    'consent.languages: the author agreed to es, not to en',
  ],
])('Refused: %s', (_, from, to, wanted) => {
  expect(faults(from as string, to).join('\n')).toContain(`voices/en/given.mdx ${wanted}`);
});

test('Refused: a translation into a language that was not agreed to, and consent that is written into a translation', () => {
  expect(faults('', '', { 'voices/ar/given.mdx': translated })).toEqual([
    'voices/ar/given.mdx title: the author agreed to en, es, not to ar; take the text out',
  ]);
  const twice = translated.replace(
    'takeBack:',
    'consent: { askedBy: "A", given: "2026-11-20", words: "verbatim", languages: ["es"], until: "2027-11-20" }\ntakeBack:',
  );
  expect(faults('', '', { 'voices/es/given.mdx': twice }).join()).toContain(
    'voices/es/given.mdx consent: belongs to the original only',
  );
});
