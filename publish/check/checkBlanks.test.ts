import { describe, expect, test } from 'vitest';
import { templates } from '#blanks/templates/templates.ts';
import { checkBlanks } from './checkBlanks.ts';

const outcome = (name: string) => `⟦?${name}⟧x⟦/⟧`;
const everyOutcome = (except?: string) =>
  templates.problem.outcomes
    .filter((name) => name !== except)
    .map(outcome)
    .join('');
const row = (inner: string) => `⟦*organisations⟧${inner}⟦/⟧`;
const list = (organisations: string, rest = '⟦*people⟧⟦name⟧⟦/⟧') =>
  ['empty', 'with-organisations', 'with-people', 'later-page'].map(outcome).join('') + organisations + rest;

describe('a page passes', () => {
  test('without blanks and without a template', () => {
    expect(checkBlanks('<p>One.</p>', null)).toEqual([]);
  });
  test('with the blanks of its template, some or all', () => {
    expect(checkBlanks('<p>⟦count⟧</p>', 'counts')).toEqual([]);
    expect(checkBlanks('<p>One.</p>', 'counts')).toEqual([]);
    expect(checkBlanks('<a href="⟦link⟧">⟦link⟧</a>⟦?operated⟧⟦/⟧⟦?trial⟧⟦/⟧', 'mail')).toEqual([]);
  });
  test('with a fragment for each outcome, and for a blank that may be empty', () => {
    expect(checkBlanks(`${everyOutcome()}⟦?retryMinutes⟧⟦retryMinutes⟧⟦/⟧`, 'problem')).toEqual([]);
  });
  test('with its rows, whose fragments ask for a row’s values', () => {
    expect(
      checkBlanks(list(row('⟦organisation⟧⟦?website⟧<a data-set-href="⟦website⟧"></a>⟦/⟧ of ⟦count⟧')), 'signatories'),
    ).toEqual([]);
  });
});

describe('a page is refused', () => {
  test('that has blanks but names no template', () => {
    expect(checkBlanks('<p>⟦count⟧</p>', null)).toEqual(['has blanks but names no template']);
  });
  test('that names a template nobody knows', () => {
    expect(checkBlanks('<p>⟦count⟧</p>', 'count')).toEqual([
      'names the template "count", which is not in the list of blanks',
    ]);
  });
  test('with a blank that the server cannot fill, in text or in an attribute', () => {
    expect(checkBlanks('<p>⟦counts⟧</p>', 'counts')).toEqual(['has the blank "counts", which "counts" cannot fill']);
    expect(checkBlanks('<input data-set-value="⟦value.name⟧">', 'counts')).toEqual([
      'has the blank "value.name", which "counts" cannot fill',
    ]);
    expect(checkBlanks('<p>⟦⟧</p>', 'counts')).toEqual([
      'has a delimiter that cannot be read: "<p>⟦⟧</p>"',
      'has the blank "", which "counts" cannot fill',
    ]);
  });
  test('with a blank of a row outside its row', () => {
    expect(checkBlanks(list(`${row('⟦organisation⟧')}⟦organisation⟧`), 'signatories')).toEqual([
      'has the blank "organisation", which "signatories" cannot fill',
    ]);
    expect(checkBlanks(list(row('x'), '⟦*people⟧⟦website⟧⟦/⟧'), 'signatories')).toEqual([
      'has the blank "website", which "signatories" cannot fill',
    ]);
  });
  test('with a fragment for what never happens', () => {
    expect(checkBlanks(outcome('expired'), 'counts')).toEqual(['has a fragment for "expired", which never happens']);
  });
  test('without a fragment for something that can happen', () => {
    expect(checkBlanks(everyOutcome('busy'), 'problem')).toEqual(['has no fragment for the outcome "busy"']);
  });
  test('that repeats what its template does not have, or leaves a list out', () => {
    expect(checkBlanks('⟦*people⟧⟦count⟧⟦/⟧', 'counts')).toEqual(['repeats "people", which "counts" does not have']);
    expect(checkBlanks(list(row('x'), ''), 'signatories')).toEqual(['does not repeat "people"']);
  });
  test.each(['⟦co unt⟧', '⟦count', 'count⟧', '⟦⟦count⟧⟧', '⟦? ready⟧', '⟦zähler⟧'])(
    'whose delimiters a reader would see: %s',
    (blank) => {
      expect(checkBlanks(`<p>${blank}</p>`, 'counts')).toContainEqual(
        expect.stringMatching(/^has a delimiter that cannot be read: ".*[⟦⟧].*"$/),
      );
    },
  );
  test('with a fragment that is not closed', () => {
    expect(() => checkBlanks('⟦?count⟧x', 'counts')).toThrow('the fragment "count" is not closed');
  });
});
