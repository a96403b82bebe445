import { expect, test, vi } from 'vitest';
import { pathIn, readPath, urlOf } from './address.ts';

vi.mock('./locales/all.ts', () => ({ all: { en: {}, ar: {}, 'pt-BR': {} } }));

test('An address begins with its language', () => {
  expect([pathIn('ar', ''), pathIn('en', '/faq#data')]).toEqual(['/ar', '/en/faq#data']);
  expect(urlOf('en', '/faq')).toBe('https://origin.invalid/en/faq');
});

test('A path says its language, whatever the length of its code, for pages, frames and mails', () => {
  expect(readPath('/pt-BR')).toEqual({ room: '', locale: 'pt-BR', rest: '' });
  expect(readPath('/pt-BR/faq')).toEqual({ room: '', locale: 'pt-BR', rest: '/faq' });
  expect(readPath('/embed/pt-BR/faq/data')).toEqual({ room: '/embed', locale: 'pt-BR', rest: '/faq/data' });
  expect(readPath('/mail/ar/confirm.txt')).toEqual({ room: '/mail', locale: 'ar', rest: '/confirm.txt' });
});

test('A path that begins with no language of ours says none', () => {
  for (const path of ['', '/', '/pt', '/pt-br/faq', '/english', '/api/en', '/embed', '/embed//en', '//en', '/en%2Ffaq'])
    expect([path, readPath(path)]).toEqual([path, null]);
});
