import { NextIntlClientProvider } from 'next-intl';
import { createElement, type FunctionComponent } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import type { Change } from '#content/schema/fields.ts';
import type { Locale } from '#i18n/locales.ts';
import ar from '#i18n/messages/ar.json' with { type: 'json' };
import { CorrectionList } from './CorrectionList.tsx';
import { Revision } from './Revision.tsx';
import { TextFrame } from './TextFrame.tsx';

const changes: Change[] = [{ date: '2026-11-22', revision: 1, what: 'First version.' }];
const english = {
  locale: 'ar',
  contentLocale: 'en',
  original: 'en',
  translation: null,
  updated: '2026-11-22',
  revision: 1,
  changes,
} as const;

/** What a reader of Arabic gets. */
function print<Props extends object>(component: FunctionComponent<Props>, props: Props): string {
  return renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      locale: 'ar',
      timeZone: 'UTC',
      messages: ar as never,
      children: createElement(component, props),
    }),
  );
}

describe('a text that is missing in the reader’s language', () => {
  const frame = print(TextFrame as FunctionComponent<object>, {
    text: english,
    path: '/corrections',
    children: 'Text',
  });

  test('is in its own language and direction, after a notice in the reader’s', () => {
    expect(frame).toMatch(
      /^<aside class="notice" data-part="notice" role="note"><p>[^<]*الإنجليزية[^<]*<\/p><\/aside><article class="text" data-part="text" lang="en" dir="ltr">Text<\/article>$/,
    );
  });
  test('ends in its history: words about it in the reader’s language, what changed in its own', () => {
    const history = print(Revision as FunctionComponent<object>, { text: english });
    expect(history).toMatch(/^<div class="history" lang="ar" dir="rtl">/);
    expect(history).toContain('<span lang="en" dir="ltr">First version.</span>');
  });
  test('and that was corrected is listed in its own language', () => {
    const correction = {
      ...{ of: 'faq' as const, title: 'A text', path: '/faq#a', contentLocale: 'en' as Locale },
      change: { ...changes[0], correction: true } as Change,
    };
    const list = print(CorrectionList, { locale: 'ar', corrections: [correction] });
    expect(list).toContain(
      '<li lang="en" dir="ltr"><a href="/ar/faq#a">A text</a><span class="when" lang="ar" dir="rtl">',
    );
  });
});

test('a text in the reader’s language needs no marks of language', () => {
  const own = { ...english, contentLocale: 'ar', translation: { isCurrent: true, isReviewed: true } };
  expect(print(TextFrame as FunctionComponent<object>, { text: own, path: '/corrections', children: 'نص' })).toBe(
    '<article class="text" data-part="text">نص</article>',
  );
  expect(print(Revision as FunctionComponent<object>, { text: own })).not.toContain('lang=');
});

test('as long as nothing was corrected, the page of corrections says so', () => {
  expect(print(CorrectionList, { locale: 'ar', corrections: [] })).toContain(`<p>${ar.corrections.none}</p>`);
});
