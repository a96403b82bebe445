import { NextIntlClientProvider } from 'next-intl';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import en from '#i18n/messages/en.json' with { type: 'json' };
import { SourceLinks } from './SourceLinks.tsx';

const print = (count: number) =>
  renderToStaticMarkup(
    createElement(NextIntlClientProvider, {
      locale: 'en',
      timeZone: 'UTC',
      messages: en as never,
      children: createElement(SourceLinks, {
        locale: 'en',
        sources: Array.from({ length: count }, (_, index) => ({ id: `s${index}`, publisher: `P${index}`, year: '' })),
      }),
    }),
  );
const linksIn = (html = '') => html.match(/<a /g)?.length ?? 0;

test('many sources are closed but for the first three, and none is left out', () => {
  expect(print(0)).toBe('');
  expect(print(4)).not.toContain('<details');
  const [open, closed] = print(10).split('<details');
  expect([linksIn(open), linksIn(closed)]).toEqual([3, 7]);
  expect(closed).toContain('<summary>7 more sources</summary>');
});
