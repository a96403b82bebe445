import { describe, expect, test } from 'vitest';
import { fastestForTests } from '#signon/fastestForTests.ts';
import { readName } from './name.ts';

const people = {
  'Vietnamese, typed in NFD': 'Nguyễn Văn Ánh'.normalize('NFD'),
  Hindi: 'प्रिया शर्मा',
  'Hindi with nukta': 'फ़ातिमा',
  Tamil: 'தமிழ்ச்செல்வி',
  'Malayalam with old chillus, one at the end': 'മോഹന\u0d4d\u200dലാല\u0d4d\u200d',
  'Malayalam, a chillu before a space': 'മോഹന\u0d4d\u200d കുമാര്‍',
  'Bengali with a joiner': 'র\u200d\u09cdযাচেল',
  'Sinhala with a joiner': 'ශ\u0dca\u200dරී රණසිංහ',
  'Irish apostrophe and hyphen': "O'Connor-Smith",
  'typographic apostrophe': 'D’Angelo',
  'Dutch, an apostrophe first': '’t Hooft',
  'Hawaiian ʻokina': 'Kaʻiulani',
  Japanese: '山田太郎',
  'Japanese beyond the first plane': '𠮷野家',
  'Japanese with a chosen form of a character': '葛\u{e0100}城',
  'Japanese with a middle dot': 'ヴァン・ゴッホ',
  Korean: '김민준',
  'Korean, typed in NFD': '김민준'.normalize('NFD'),
  Arabic: 'محمد بن سلمان',
  'Arabic with marks': 'مُحَمَّد بْنُ سَلْمَان',
  'Persian with ZWNJ': 'شهره\u200cزاد',
  'Persian with ZWNJ before a space-free suffix': 'علی\u200cرضا نوری',
  'Hebrew with points': 'חַיִּים',
  Polish: 'Żółć',
  'Turkish dotted and dotless i': 'İbrahim Işık',
  Russian: 'Мария',
  'polytonic Greek': 'Ὀδυσσεύς',
  'a single name': 'Suharto',
  'two short parts': 'X Æ',
  'a numeral': 'John Smith 3rd',
  'an abbreviation': 'Martin Luther King Jr.',
  'one letter': 'U',
  'one character': '李',
  Malagasy: 'Andriantsimitoviaminiandriandrazakarivonitsimitoviaminiandriana',
  'Hawaiian, very long': 'Keihanaikukauakahihuliheekahaunaele Kamehameha Keōpūolani Kaʻahumanu',
  Yoruba: 'Ọbáfẹ́mi Awólọ́wọ̀',
  'a letter with four marks': 'Q\u0323\u0304\u0300\u0306osa',
  'Thai, a letter below, a vowel and a tone': 'ป\u0e3a\u0e34\u0e48',
  'Lao, a letter below, a vowel and a tone': 'ຫ\u0ebc\u0eb1\u0ec9ນ',
  'Tibetan letters of Sanskrit': 'ཨོཾ་ཧྲཱིཿ',
  'Tibetan, five letters on each other': 'ཧ\u0fa9\u0fa8\u0fb3\u0fa6\u0fb1\u0f71',
  'Northern Thai with five marks on one letter': 'ᨠ\u1a55\u1a6e\u1a6c\u1a65\u1a75ᨦ',
  'Syriac with a vowel, a hardening and two dots': 'ܒ\u0730\u0741\u0308',
  'Arabic with what a Quran has': 'ٱللّٰه',
  Thai: 'ณัฐพล น้ำทิพย์',
  Amharic: 'አበበ በቃሉ',
  Khmer: 'អ្នក ស៊ីសុវត្ថិ',
  Burmese: 'ကျော်စွာ',
  Tibetan: 'བསྟན་འཛིན་རྒྱ་མཚོ',
  'Mongolian with a vowel separator': 'ᠰᠠᠷᠠ\u180eᠠ',
  Georgian: 'გიორგი',
  Armenian: 'Արամ Խաչատրյան',
  Cherokee: 'ᏣᎳᎩ',
  'Adlam, beyond the first plane': '𞤀𞤁𞤂𞤢𞤥',
  'NKo with a tone': 'ߞߊ߲ߕߋ',
  'a click': 'ǃXóõ',
  '200 letters': 'a'.repeat(200),
  'Sorani Kurdish, with non-joiners at the ends of words': 'ئاسكه\u200c خه\u200cنده\u200c',
  'Burmese with five marks on one letter': 'မျှော်',
  'Burmese with seven marks on one letter': 'မြွှော့်',
  'Hebrew with a dagesh, a vowel, a dot and an accent': 'שּׁ\u05b8\u0591לוֹם',
  'an ideograph of a newer Unicode': '\u{323b0}',
  'Sinhala and Latin': 'ශ\u0dca\u200dරී Perera',
  'an organisation': 'Smith & Sons (UK), No. 10+',
};

test.each(Object.entries(people))('a real name passes unchanged: %s', (_, name) => {
  expect(readName(name)).toEqual({ name: name.normalize('NFC') });
});

test('ends of lines that a field for one line keeps are spaces: nobody sees them', () => {
  for (const end of ['\u2028', '\u2029', '\u0085', '\v', '\f'])
    expect(readName(`Anna${end}Maria`)).toEqual({ name: 'Anna Maria' });
});

const refused = {
  unshowable: {
    'a letter that could not be read': 'Jos\ufffd',
    'a control character': 'An\u0007na',
    'a control character at the end': 'Anna\u0007',
    NUL: 'Anna\0Maria',
    'a new line': 'Anna\nBcc: everyone@example.org',
    'a carriage return': 'Anna\rMaria',
    'a private-use character': 'Anna\ue000',
    'an unassigned character': 'Anna\u0378',
    'half of a surrogate pair': 'Anna\ud83d',
  },
  reversed: {
    'an override': 'Anna\u202eairaM',
    'an override round the name': '\u202eairaM\u202c',
    'the other override inside': 'سلمى\u202dأحمد',
    'one override within another': '\u202dAnna\u202eairaM',
  },
  heaped: {
    'zalgo: five marks on one letter': 'Z\u0334\u0335\u0336\u0337\u0338a',
    'zalgo held together by joiners': `ب${'\u064b\u064c\u064d\u064e\u200c'.repeat(9)}ا`,
    'zalgo held together by what nobody sees': `Z${'\u0334\u0321\u034f\u200b'.repeat(4)}a`,
    'one mark thrice': 'ก\u0e47\u0e47\u0e47',
    'two marks in turn': `ก${'\u0e49\u0e4a'.repeat(9)}`,
    'two marks twice': 'က\u102d\u102f\u102d\u102f',
    'four marks of Thai': 'ก\u0e47\u0e48\u0e49\u0e4a',
    'four marks of Lao': 'ກ\u0ec8\u0ec9\u0eca\u0ecb',
    'seven accents of Hebrew': 'ב\u0591\u0596\u059b\u05a3\u05a4\u05a5\u05a6',
    'seven letters over one of Cyrillic': 'А\u2de0\u2de1\u2de2\u2de3\u2de4\u2de5\u2de6',
    'seven signs over one letter of Arabic': 'ا\u0610\u0611\u0612\u0613\u0614\u0615\u0616',
    'six signs of Devanagari': 'क\u0901\u0902\u093c\u0903\u093e\u093f',
    'five vowels of Syriac': 'ܐ\u0730\u0732\u0733\u0734\u0735',
    'seven vowels of Tibetan': 'ཀ\u0f72\u0f7a\u0f7c\u0f80\u0f7b\u0f7d\u0f82',
    'marks of a script, more than any word has': 'ש\u05b0\u05b1\u05b2\u05b3\u05b4\u05b5\u05b6\u05b7',
    'a mark that comes first': '\u0301Anna',
    'a mark that comes first behind what nobody sees': '\u200e\u0301Anna',
    'only marks': '\u0301\u0302',
  },
};

describe.each(Object.entries(refused))('what cannot be shown safely is refused as %s', (problem, examples) => {
  test.each(Object.entries(examples))('%s', (_, typed) => {
    expect(readName(typed)).toEqual({ problem });
  });
});

test('compatibility ideographs stay as they were typed, and what stands beside them is composed', () => {
  expect(readName('\ufa19 \ufa10\u{2f800}')).toEqual({ name: '\ufa19 \ufa10\u{2f800}' });
  expect(readName('\ufa19 A\u030a')).toEqual({ name: '\ufa19 \u00c5' });
});

test('what is no danger is kept as it was typed', () => {
  for (const typed of [
    'Anna 👩‍👧',
    'Anna 1️⃣',
    '=SUM(A1)',
    '<script>alert(1)</script>',
    '12345',
    'see https://example.org',
    '?',
  ])
    expect(readName(typed)).toEqual({ name: typed });
});

describe('what comes along when a name is pasted is tidied away', () => {
  test.each([
    ['a right-to-left mark', '\u200fمحمد بن سلمان\u200f', 'محمد بن سلمان'],
    ['a left-to-right mark', 'Anna\u200e Maria', 'Anna Maria'],
    ['an Arabic letter mark', '\u061cعلی', 'علی'],
    ['spaces and tabs around and between', ' \t Anna \u00a0\u2003\t Maria  ', 'Anna Maria'],
    ['an ideographic space', '山田\u3000太郎', '山田 太郎'],
    ['a new line or a BOM around', '\ufeffAnna\r\n', 'Anna'],
    ['an embedding', '\u202bسلمى\u202c', 'سلمى'],
    ['an isolate', '\u2066Anna\u2069', 'Anna'],
    ['an isolate inside', 'Anna \u2067سلمى\u2069', 'Anna سلمى'],
    ['the usual direction, held by an override', '\u202dAnna\u202c', 'Anna'],
    ['a space without width', 'An\u200bna', 'Anna'],
    ['a word joiner', 'An\u2060na', 'Anna'],
    ['a BOM inside', 'An\ufeffna', 'Anna'],
    ['a soft hyphen', 'An\u00adna', 'Anna'],
    ['tag characters', 'Anna\u{e0041}\u{e007f}', 'Anna'],
    ['a Hangul filler', 'Anna\u3164', 'Anna'],
    ['a Hangul filler for a space', '김\u3164민준', '김 민준'],
    ['an empty cell of hieroglyphs for a space', 'Anna\u{13441}\u{13442}Q', 'Anna Q'],
    ['the filler of a script that is read in blocks', 'An\u{16fe4}na', 'Anna'],
    ['an empty braille cell', '\u2800Anna', 'Anna'],
    ['a combining grapheme joiner', 'An\u034fna', 'Anna'],
    ['what dictation leaves', 'Anna\ufffc', 'Anna'],
    ['a joiner between Latin letters', 'An\u200dna', 'Anna'],
    ['a non-joiner after a Latin letter with marks', 'Q\u0303\u200cna', 'Q\u0303na'],
    ['a joiner between Cyrillic letters', 'Ма\u200dрия', 'Мария'],
    ['a joiner between Hebrew letters', 'דו\u200dד', 'דוד'],
    ['a joiner at the start', '\u200dعلی', 'علی'],
    ['a joiner at the end, with neither virama nor heh before it', 'آذرنوش\u200c', 'آذرنوش'],
    ['a joiner before a space', 'علی\u200c رضا', 'علی رضا'],
    ['two joiners in a row', 'علی\u200c\u200cرضا', 'علی\u200cرضا'],
    ['a joiner and a mark of direction', 'علی\u200c\u200fرضا', 'علی\u200cرضا'],
    ['a variation selector on a Latin letter', 'A\ufe0fnna', 'Anna'],
    ['a Mongolian selector on a Latin letter', 'A\u180bnna', 'Anna'],
  ])('%s', (_, typed, name) => {
    expect(readName(typed)).toEqual({ name });
  });
});

test.each(['', ' ', '\u00a0\t\n', '\u200f', '\u200b\u200d', '\u3164', '\u{13441}', '\u{1d159}', '\u202d\u202c'])(
  'nothing typed is a missing name: %j',
  (typed) => {
    expect(readName(typed)).toEqual({ problem: 'missing' });
  },
);

describe('a name has at most 200 characters, as a reader counts them', () => {
  test.each([
    ['201 letters', 'a'.repeat(201)],
    ['201 letters of two code units', '𠮷'.repeat(201)],
    ['a paragraph of spaces', ' '.repeat(2001)],
  ])('%s are too long', (_, typed) => {
    expect(readName(typed)).toEqual({ problem: 'too-long' });
  });

  test('200 letters of two code units each pass', () => {
    expect(readName('𠮷'.repeat(200))).toEqual({ name: '𠮷'.repeat(200) });
  });

  test('a megabyte is refused at once, also one that is slow to normalise', () => {
    for (const typed of ['a'.repeat(1_000_000), '\u0301\u0316'.repeat(50_000)]) {
      expect(readName(typed)).toEqual({ problem: 'too-long' });
      expect(fastestForTests(() => readName(typed))).toBeLessThan(50);
    }
  });

  test.each(['\u05b0', '\u05b0\u200c', 'a\u0301', 'ﷺ', '\u200c', 'www', '. ', 'a.b/', ' '])(
    'a thousand characters of %j take no time',
    (piece) => {
      expect(fastestForTests(() => readName(`א${piece.repeat(1000).slice(0, 998)}!`))).toBeLessThan(5);
    },
  );
});
