import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { takeParts } from '#publish/page/partOf.ts';
import { checkTestimonies, toldOn } from './checkTestimonies.ts';

const told = 'What this person said, in words that stand nowhere else on these pages.';
const testimony = `<details data-part="testimony"><summary>Open</summary><p>Short.</p><p>${told}</p></details>`;
const page = (head: string, body = '') => `<html><head>${head}</head><body>${body}</body></html>`;
const check = (pages: Record<string, string>, texts: Record<string, string> = {}) =>
  checkTestimonies(
    new Map(
      Object.entries({ '/en/voices': page('', testimony), ...pages }).map(([path, html]) => [
        path,
        toldOn(takeParts(parseDocument(html))),
      ]),
    ),
    new Map(Object.entries(texts)),
  );
const begins = 'What this person said in words that stan';

test('a testimony that stands on its page alone has no fault', () => {
  expect(
    check(
      { '/en': page('<meta name="description" content="Voices">', 'Short.') },
      { '/en/feed.json': '{"title":"Voices"}' },
    ),
  ).toEqual([]);
});

test.each([
  ['another page', { '/en': page('', told) }, {}],
  ['a description', { '/en': page(`<meta name="description" content="${told}">`) }, {}],
  ['a card', { '/en': page(`<meta property="og:description" content="… ${told}">`) }, {}],
  ['data for machines', { '/en': page('', `<script type="application/ld+json">{"text":"${told}"}</script>`) }, {}],
  ['a feed', {}, { '/en': `<summary>${told}</summary>` }],
  [
    'what a search can find',
    {},
    { '/en': JSON.stringify([{ text: told.replaceAll(' ', '\n') }]).replaceAll('\\n', ' ') },
  ],
] as [string, Record<string, string>, Record<string, string>][])('it must not stand in %s', (_, pages, texts) => {
  expect(check(pages, texts)).toEqual([`/en repeats a testimony: "${begins} …"`]);
});

test('nor on its own page outside of what is opened', () => {
  expect(check({ '/en/voices': page('', `<p>${told}</p>${testimony}`) })).toEqual([
    `/en/voices repeats a testimony: "${begins} …"`,
  ]);
});

test('the sources beside it are no part of it', () => {
  const note = '<p data-part="under">An organisation, and the title of what it has published</p>';
  expect(
    check({ '/en/voices': page('', testimony.replace('</details>', `${note}</details>`)), '/en': page('', note) }),
  ).toEqual([]);
});

test.each([
  ['open', testimony.replace('<details', '<details open')],
  ['never closed', testimony.replaceAll('details', 'div')],
  ['not named', `${testimony}<section data-part="voice"><details><p>Told</p></details></section>`],
])('it must be closed: one that is %s', (_, body) => {
  expect(check({ '/en/voices': page('', body) })).toEqual(['/en/voices shows a testimony before it is opened']);
});

test('a page of voices without any could not be checked', () => {
  expect(check({ '/ar/voices': page('') })).toEqual(['/ar/voices has no testimony that is closed until it is opened']);
});
