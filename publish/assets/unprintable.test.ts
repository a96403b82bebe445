import { expect, test } from 'vitest';
import { unprintable } from './unprintable.ts';

test.each([
  ['Latin, Greek, Cyrillic and Arabic are set', 'Zoë Παππά Мария محمد په\u200cروانه', ''],
  ['letters that are not', '山田 Anna', '山田'],
  ['a mark that is not, told as a number by the typesetter', 'Anna \u05b8', '\u05b8'],
  ['a space stays, whatever mark follows it', 'น้ำ ทิพย์ Anna', 'น้ำทิพย์'],
  ['marks and letters of a script, each for itself', 'בֶּן־חַי', '\u05d1\u05b6\u05bc\u05df\u05be\u05d7\u05b7\u05d9'],
  ['many scripts at once', 'မျှော် דָּ \u0e33 ߊ\u07eb 😀', 'မျှော်דָּ\u0e33ߊ\u07eb😀'],
  ['signs that the typesetter reads as its own', '"\\#$*_`<>@[]{}', ''],
])('%s', (_, text, missing) => {
  expect(new Set(unprintable(text))).toEqual(new Set(missing));
});
