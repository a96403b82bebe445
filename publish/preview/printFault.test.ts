import { expect, test } from 'vitest';
import { printFault } from './printFault.ts';

/** As `next dev` (16.4) answers: what fails may stand in attributes or in data, or in the terminal alone. */
const inAttributes = (message: string, stack: string) =>
  `<!DOCTYPE html><html id="__next_error__"><body><template data-next-error-message="${message}" data-next-error-digest="1" data-next-error-stack="${stack}"></template></body></html>`;
const inData = (err: object) =>
  `<html><body><script id="__NEXT_DATA__" type="application/json">${JSON.stringify({ page: '/_error', err })}</script></body></html>`;

test('what fails while a page is printed is told in one line, with the first place that is ours', () => {
  const stack =
    'Error: no &quot;x&quot;\n    at y (node_modules/react/index.js:1:2)\n    at Body (/home/me/components/text/Body.tsx:70:11)';
  expect(printFault('/en/faq', inAttributes('no &quot;x&quot;\n  here', stack), '')).toBe(
    '/en/faq cannot be printed: no "x" here (components/text/Body.tsx:70)',
  );
});

test('what fails before is told too, without the lines round it and with its place once', () => {
  const message = './app/head.ts:3:1\nParsing failed\n  1 | import';
  expect(printFault('/en/faq', inData({ message, stack: 'at app/head.ts:3' }), '')).toBe(
    '/en/faq cannot be printed: ./app/head.ts:3:1 Parsing failed',
  );
});

test('what the answer does not say, the terminal does: the last error there', () => {
  const said =
    '⨯ Error: an older one\n    at x (app/head.ts:1:1)\n GET /en 500\n⨯ Error: there is no such thing\n    at Text (components/text/Text.tsx:20:9)\n  18 | a\n';
  expect(printFault('/en/faq', '<html></html>', said)).toBe(
    '/en/faq cannot be printed: there is no such thing (components/text/Text.tsx:20)',
  );
  expect(printFault('/en/faq', '<html></html>', '')).toBe('/en/faq cannot be printed: the terminal says why');
});

test('an address that nothing is printed at is no fault', () => {
  const message =
    'Page "/[locale]/news/[slug]/page" is missing param "/[locale]/news/[slug]" in "generateStaticParams()", which is required with "output: export" config.';
  expect(printFault('/en/news/none', inData({ message, stack: '' }), '')).toBeNull();
});
