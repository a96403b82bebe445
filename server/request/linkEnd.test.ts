import { expect, test } from 'vitest';
import { fastestForTests } from '#signon/fastestForTests.ts';
import { withoutLinkEnd } from './linkEnd.ts';

test.each([
  ['/en/help', '/en/help'],
  ['/en/help).', '/en/help'],
  ['/en/help%E2%80%8B', '/en/help'],
  ['/en/help%E2%80', '/en/help'],
  ['/en/help%E2%80%', '/en/help'],
  ['/en/help%E2%8', '/en/help'],
  ['/en/help%3Fsource%3Dx', '/en/help'],
  ['/en/help%23GB-name', '/en/help'],
  ['/en/help&utm_source=x', '/en/help'],
  ['/en/help%20via%20@x', '/en/help'],
  ['/en/help%0A', '/en/help'],
  ['/en/help%3C/a%3E', '/en/help'],
  ['/en/%zz/help', '/en/%zz/help'],
  ['%', ''],
  ['', ''],
])('What is left of %j is %j', (link, left) => {
  expect(withoutLinkEnd(link)).toBe(left);
});

test.each(['%', '%2', '%E2%80', '%20%', '.', '/', '%zz', '&', '\u200b'])(
  'As many %j as a head holds take no time',
  (piece) => {
    const link = `/${piece.repeat(8000 / piece.length)}!%`;
    expect(fastestForTests(() => withoutLinkEnd(link))).toBeLessThan(20);
  },
);
