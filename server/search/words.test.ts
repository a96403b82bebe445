import { expect, test } from 'vitest';
import { cutBefore, wordsOf } from './words.ts';

const words = (text: string, language: string) => Array.from(wordsOf(text, language), ({ word }) => word);

test('Words are cut by the rules of their language', () => {
  expect(words('End-to-end encryption: why?', 'en')).toEqual(['End', 'to', 'end', 'encryption', 'why']);
  expect(words('¿Qué es «cifrado»?', 'es')).toEqual(['Qué', 'es', 'cifrado']);
  expect(words('ما التشفير؟ قفلٌ، ومفتاح.', 'ar')).toEqual(['ما', 'التشفير', 'قفلٌ', 'ومفتاح']);
});

test('Where no spaces set words apart they are found all the same', () => {
  expect(words('エンドツーエンドの暗号とは何か', 'ja')).toContain('暗号');
  expect(words('端到端加密的信息', 'zh')).toContain('加密');
});

test('Each word says where it stands', () => {
  expect([...wordsOf('a, <b>', 'en')]).toEqual([
    { word: 'a', index: 0 },
    { word: 'b', index: 4 },
  ]);
});

test('A text is cut between words', () => {
  expect(cutBefore('private messages', 10, 'en')).toBe(8);
  expect(cutBefore('private messages', 8, 'en')).toBe(8);
  expect(cutBefore('private', 99, 'en')).toBe(7);
});
