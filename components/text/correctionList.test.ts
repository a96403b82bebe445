import { NextIntlClientProvider } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Correction } from '#content/model/corrections.ts';
import en from '#i18n/messages/en.json' with { type: 'json' };
import { CorrectionList } from './CorrectionList.tsx';

const print = (corrections: readonly Correction[]) =>
  renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      locale: 'en',
      timeZone: 'UTC',
      messages: en as never,
      children: createElement(CorrectionList, { locale: 'en', corrections }),
    }),
  );

test('a portal that has corrected nothing says so, and one that has says what', () => {
  const change = { date: '2026-12-01', revision: 2, what: 'The day was wrong.', correction: true };
  const corrected = print([{ of: 'faq', title: 'A text', path: '/faq#a', contentLocale: 'en', change }]);
  expect(print([])).toContain(en.corrections.none);
  expect(corrected).not.toContain(en.corrections.none);
  expect(corrected).toContain('<p>The day was wrong.</p>');
});
