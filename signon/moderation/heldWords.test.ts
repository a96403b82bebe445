import { describe, expect, test } from 'vitest';
import { lookAlike } from '#signon/form/lookAlike.ts';
import { wordFinder } from './heldWords.ts';

describe('a text as it looks', () => {
  test.each([
    ['José', 'jose'],
    ['J\u043es\u0435', 'jose'],
    ['ＪＯＳＥ', 'jose'],
    ['J0s3', 'jose'],
    ['Łukasz Ødegård', 'lukasz odegard'],
    ['أحمد', 'احمد'],
    ['مُحَمَّد', 'محمد'],
    ['Elizabeth 2', 'elizabeth 2'],
    ['Anna 1', 'anna 1'],
  ])('%s reads %s', (typed, read) => {
    expect(lookAlike(typed)).toBe(read);
  });

  test('keeps the vowels of scripts that write them as marks', () => {
    expect(lookAlike('किरण')).not.toBe(lookAlike('करण'));
  });
});

describe('words for which a name waits', () => {
  const finds = wordFinder(['scum', 'heil hitler', 'casin*', 'прощелыга', 'ass', 'con']);

  test.each([
    'Scum',
    'You are SCUM!',
    's.c.u.m',
    's c u m',
    'ѕсum',
    '$cum',
    'Scuuuum',
    'S\u200bcum',
    'Ŝćüm',
    'Heil, Hitler',
    'Best casinos',
    'Прощелыга',
    'asssss',
    'ꜱᴄᴜᴍ',
  ])('are found in %s', (text) => {
    expect(finds(text)).toBe(true);
  });

  test.each([
    'Scunthorpe United',
    'Scumaci',
    'Cassandra Bassett',
    'Hitler Cruz Mendoza',
    'Picasso Constance',
    'Connie Assad',
    'A. S. Byatt',
    'Ana 55',
    'Lancashire Council',
  ])('are not found in %s', (text) => {
    expect(finds(text)).toBe(false);
  });

  test('an entry of nothing but signs finds nothing, and does not find all', () => {
    expect(wordFinder(['', '*', '!!!'])('Ana')).toBe(false);
  });
});
