import { createTranslator } from 'use-intl/core';
import { describe, expect, test, vi } from 'vitest';
import { origin } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import ar from '#i18n/messages/ar.json' with { type: 'json' };
import { headOf } from './head.ts';

vi.mock('next-intl/server', () => ({
  getTranslations: async ({ locale, namespace }: { locale: Locale; namespace: never }) =>
    createTranslator({ locale, messages: ar as never, namespace }),
}));

describe('the head of a page whose text is missing in the reader’s language', async () => {
  const { alternates, openGraph } = await headOf({
    locale: 'ar',
    path: '/topics/privacy',
    title: 'Privacy',
    languages: ['en', 'es'],
  });

  test('names the original as its canonical address', () => {
    expect(alternates?.canonical).toBe(`${origin}/en/topics/privacy`);
  });
  test('claims no translation, neither itself nor others', () => {
    expect(alternates?.languages).toBeUndefined();
  });
  test('still is a page of its own', () => {
    expect(openGraph?.url).toBe(`${origin}/ar/topics/privacy`);
  });
});

test('the head of a translated page names itself and every real translation', async () => {
  const { alternates } = await headOf({ locale: 'ar', path: '/topics', title: 'Topics', languages: ['en', 'ar'] });
  expect(alternates?.canonical).toBe(`${origin}/ar/topics`);
  expect(alternates?.languages).toEqual({
    en: `${origin}/en/topics`,
    ar: `${origin}/ar/topics`,
    'x-default': `${origin}/en/topics`,
  });
});

test('a page that no search engine lists, and other sites show, names oEmbed and nothing else; that of a draft does not', async () => {
  const page = { locale: 'en', path: '/letters/safeguards/signatories', title: 'Who', isListed: false } as const;
  const types = async (more: object) => Object.keys((await headOf({ ...page, ...more })).alternates?.types ?? {});
  expect(await types({ isPasted: true })).toEqual(['application/json+oembed', 'text/xml+oembed']);
  expect(await types({ isPasted: true, isDraft: true })).toEqual([]);
  expect(await types({})).toEqual([]);
});

test('the head of a page of a draft says where it stands, for its PDF, and leads nobody there', async () => {
  const { alternates, openGraph, robots } = await headOf({
    locale: 'en',
    path: '/letters/harbour',
    title: 'Harbour',
    isDraft: true,
  });
  expect(alternates).toEqual({ canonical: `${origin}/en/letters/harbour`, types: {} });
  expect([openGraph, robots]).toEqual([undefined, { index: false }]);
});
