import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { takeParts } from '#publish/page/partOf.ts';
import { ogImageOf } from './ogImageOf.ts';

const page = (lang: string, head: string) =>
  parseDocument(
    `<!DOCTYPE html><html lang="${lang}"><head>${head}</head><body><p>What a survivor said</p></body></html>`,
  );
const head = (title: string) =>
  `<meta property="og:title" content="${title}"><meta property="og:site_name" content="Private &amp; Protected"><meta name="description" content="What was said"><meta property="og:image" content="https://letter.example/og/ar/voices.png">`;

test('an og image says the title and the name of the portal, in the language of the page, and nothing of the text', () => {
  expect(ogImageOf(page('ar', head('أصوات الناجين')))).toEqual({
    path: '/og/ar/voices.png',
    image: { title: 'أصوات الناجين', name: 'Private & Protected', locale: 'ar' },
  });
});

test('a page that names no og image gets none', () => {
  expect(ogImageOf(page('en', '<meta property="og:title" content="Sent">'))).toBeNull();
});

test('an og image without a title stops the build', () => {
  expect(() => ogImageOf(page('en', head('')))).toThrow('names an og image, but its head lacks og:title');
});

test('that of a figure shows its number and its drawing too', () => {
  const figure = takeParts(
    parseDocument(
      `<!DOCTYPE html><html lang="en"><head>${head('Reports')}</head><body><p data-part="value">36.2 million</p><svg data-part="chart"><rect width="10%"></rect></svg></body></html>`,
    ),
  );
  expect(ogImageOf(figure)?.image).toMatchObject({
    value: '36.2 million',
    chart: '<svg><rect width="10%"/></svg>',
  });
});

test('that of several figures says what the first of them counts', () => {
  const figures = takeParts(
    parseDocument(
      `<!DOCTYPE html><html lang="en"><head>${head('Figures')}</head><body><h2><a data-part="counted">Reports</a></h2><p data-part="value">36.2 million</p></body></html>`,
    ),
  );
  expect(ogImageOf(figures)?.image).toMatchObject({ title: 'Reports', value: '36.2 million' });
});

test('that of a page that asks for something says what, without the sources of it', () => {
  const letter = takeParts(
    parseDocument(
      `<!DOCTYPE html><html lang="en"><head>${head('A letter')}</head><body><ol><li data-part="request">Detect as well as today. <sup>1</sup></li><li data-part="request">Report quickly.</li></ol></body></html>`,
    ),
  );
  expect(ogImageOf(letter)?.image.requests).toEqual(['Detect as well as today.', 'Report quickly.']);
});
