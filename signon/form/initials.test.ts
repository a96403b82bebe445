import { expect, test } from 'vitest';
import { initials } from './name.ts';

test.each([
  ['Anna Nowak', 'A. N.'],
  ['anna', 'A.'],
  ['Anne-Marie O’Connor', 'A. M. O.'],
  ['Żaneta ćwik', 'Ż. Ć.'],
  ['Мария Иванова', 'М. И.'],
  ['Ὀδυσσεύς', 'Ὀ.'],
  ['محمد بن سلمان', 'م. ب. س.'],
  ['प्रिया शर्मा', 'प्रि. श.'],
  ['山田 太郎', '山. 太.'],
  ['김민준', '김.'],
  ['አበበ በቃሉ', 'አ. በ.'],
  ['İbrahim', 'İ.'],
  ['(Mo) ‘Ali’', 'M. A.'],
  ['เพ็ญ ใจดี', 'พ. จ.'],
  ['น้ำทิพย์ ไชย', 'น. ช.'],
  ['ແກ້ວ ເຂັມ', 'ກ. ຂ.'],
  ['Abu‐Bakr', 'A. B.'],
  ['Jean‑Paul–Marie', 'J. P. M.'],
  ['בן־גוריון', 'ב. ג.'],
])('%s is shown as %s', (name, shown) => {
  expect(initials(name)).toBe(shown);
});

test('a letter keeps its marks, also when they are characters of their own', () => {
  expect(initials('Ọ̀ṣun')).toBe('Ọ̀.');
  expect(initials('חַיִּים')).toBe('חַ.');
});

test('a letter beyond the first plane stays whole', () => {
  expect(initials('𠮷野家')).toBe('𠮷.');
  expect(initials('𞤢𞤣𞤤')).toBe('𞤀.');
});

test('a numeral is not taken for a letter', () => {
  expect(initials('John Smith 3rd')).toBe('J. S. 3.');
});

test('a letter that only modifies another is passed over', () => {
  expect(initials('ʿAbd al-Raḥmān')).toBe('A. A. R.');
  expect(initials('ʻAkahi')).toBe('A.');
});

test('Georgian has no capital at the start of a word', () => {
  expect(initials('გიორგი ბერიძე')).toBe('გ. ბ.');
});

test('parts without a letter are left out', () => {
  expect(initials('Smith & Sons')).toBe('S. S.');
  expect(initials('  Anna  -  Nowak ')).toBe('A. N.');
});

test.each([
  ['李 明', '李.'],
  ['김 민', '김.'],
  ['ဦး နု', 'ဦ. နု.'],
  ['X Æ', 'X.'],
  ['A.-B.', 'A.'],
  ['U Nu', 'U. N.'],
  ['李 小龙', '李. 小.'],
  ['李', '李.'],
  ['ﷴ', 'م.'],
  ['ﷴ ﻻمع', 'م. ل.'],
  ['เอ', 'อ.'],
])('initials of %s do not tell the whole name: %s', (name, shown) => expect(initials(name)).toBe(shown));
