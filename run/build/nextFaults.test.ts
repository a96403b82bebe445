import { expect, test } from 'vitest';
import { nextFaults } from './nextFaults.ts';

test('a page that cannot be printed is named with the reason', () => {
  const said = `Generating static pages using 1 worker (0/236) ...
Error occurred prerendering page "/en/positions/ncmec". Read more: https://nextjs.org/docs/messages/prerender-error
Error: positions/ncmec cites "x", which is not among the sources of its page
    at Cite (.next/server/chunks/ssr/_1.js:2:3)
Export encountered an error on /[locale]/positions/[slug]/page: /en/positions/ncmec, exiting the build.`;
  expect(nextFaults(said)).toEqual([
    '/en/positions/ncmec cannot be printed: positions/ncmec cites "x", which is not among the sources of its page',
  ]);
});

test('a file that cannot be compiled is named with its line, once', () => {
  const fault = "./components/text/Body.tsx:12:3\nExpected '</', got 'x'\n  10 | a\n";
  expect(nextFaults(`Turbopack build failed with 2 errors:\n${fault}\n\n${fault}`)).toEqual([
    "components/text/Body.tsx:12: Expected '</', got 'x'",
  ]);
});

test('whatever else stops it is told as it stands', () => {
  expect(nextFaults('a\n  Error: The folder "out" cannot be written\n')).toEqual([
    'The pages cannot be printed: Error: The folder "out" cannot be written',
  ]);
});
