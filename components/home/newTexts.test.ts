import { NextIntlClientProvider } from 'next-intl';
import { type ComponentProps, createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import en from '#i18n/messages/en.json' with { type: 'json' };
import { NewTexts } from './NewTexts.tsx';

const day = { date: '2026-11-22', revision: 1, what: 'First version.' };
const text = (about: object, fields: object) =>
  ({
    path: '/news/a',
    locale: 'en',
    contentLocale: 'en',
    updated: '2026-11-27',
    changes: [day],
    ...about,
    fields,
  }) as never;

const print = (texts: ComponentProps<typeof NewTexts>['texts']) =>
  renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      locale: 'en',
      timeZone: 'UTC',
      messages: en as never,
      children: createElement(NewTexts, { texts }),
    }),
  );

test('The day of our text is never told as the day of what it reports', () => {
  const of = (about: object, fields: object) =>
    /<span class="when">(.*)<\/span>/.exec(print([text(about, fields)]))?.[1];
  expect(of({ changes: [day, day] }, { title: 'A', date: '2023-04' })).toBe(
    'The original is dated April 2023. Our text changed on 27 November 2026.',
  );
  expect(of({}, { title: 'A', date: '2026-11-26' })).toBe(
    'The original is dated 26 November 2026. Our text was added on 27 November 2026.',
  );
  expect(of({}, { title: 'A' })).toBe('Our text was added on 27 November 2026.');
});
