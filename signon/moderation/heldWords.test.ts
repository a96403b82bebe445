import { describe, expect, test } from 'vitest';
import { skeletonOf } from '#signon/form/skeleton.ts';
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
    ['0nlyfans', 'onlyfans'],
    ['ƒuck', 'fuck'],
    ['علی\u200cرضا', 'عليرضا'],
    ['ᠰᠠᠷᠠ\u180eᠠ', 'ᠰᠠᠷᠠᠠ'],
    ['John Smith 3rd', 'john smith 3rd'],
    ['4H Club, 50plus', '4h club, 50plus'],
    ['Elizabeth 2', 'elizabeth 2'],
    ['Anna 1', 'anna 1'],
  ])('%s reads %s', (typed, read) => {
    expect(skeletonOf(typed)).toBe(read);
  });

  test('keeps the vowels of scripts that write them as marks', () => {
    expect(skeletonOf('किरण')).not.toBe(skeletonOf('करण'));
  });
});

describe('words for which a name waits', () => {
  const finds = wordFinder([
    'scum',
    'heil hitler',
    'casin*',
    'прощелыга',
    'ass',
    'con',
    'شرموطة',
    'mu lan',
    'mula',
    '=nemo',
    '=sin nombre',
  ]);

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
    'sc-um',
    's.cum you',
    '5cum',
    'شرمو\u200cطة',
    'شر-موطة',
    'Nemo',
    'N.e.m.o',
    '“Sin Nombre”',
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
    'Captain Nemo',
    'Nemo Nemo',
    'Sin Nombre Sanz',
    'Mu-La',
  ])('are not found in %s', (text) => {
    expect(finds(text)).toBe(false);
  });

  test('an entry of nothing but signs finds nothing, and does not find all', () => {
    expect(wordFinder(['', '*', '!!!'])('Ana')).toBe(false);
  });
});
