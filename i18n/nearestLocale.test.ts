import { expect, test, vi } from 'vitest';
import { nearestLocale } from './nearestLocale.ts';

vi.mock('./locales/all.ts', () => ({ all: { en: {}, es: {}, ar: {}, 'pt-BR': {}, 'zh-Hans': {} } }));

test.each([
  ['the same language, in any case', { 'pt-BR': 'pt-BR', 'pt-br': 'pt-BR', 'PT-br': 'pt-BR', EN: 'en' }],
  ['a language by what it is without its country', { 'es-MX': 'es', 'ar-EG': 'ar', 'en-GB': 'en' }],
  ['a language by the one country that we have', { pt: 'pt-BR', 'pt-PT': 'pt-BR' }],
  [
    'a script only by itself',
    { zh: 'zh-Hans', 'zh-CN': 'zh-Hans', 'zh-SG': 'zh-Hans', 'zh-TW': null, 'zh-Hant': null },
  ],
  [
    'nobody by a language that we do not speak, or by none',
    { de: null, '*': null, '': null, constructor: null, pt_BR: null, '//evil.example': null },
  ],
])('The portal serves %s', (_, expected) => {
  expect(Object.fromEntries(Object.keys(expected).map((tag) => [tag, nearestLocale(tag)]))).toEqual(expected);
});
