import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { checkMail, checkSafety } from './checkSafety.ts';

const origin = 'https://letter.example';
const skip = '<a href="#text">x</a>';
const help = '<a href="/en/help">x</a>';
const leaving = '<a href="/en/leaving">x</a>';
const exit = '<a data-exit href="https://neutral.example" rel="nofollow noreferrer">x</a>';
const bar = skip + help + leaving + exit;
const pages = (html: string, path = '/en/faq') => checkSafety(parseDocument(html), path, origin);

test('a page that begins with help, leaving and the way out has no fault', () => {
  expect(pages(`${bar}<a href="/en">x</a>`)).toEqual([]);
  expect(pages(bar, '/en')).toEqual([]);
});

test.each([
  ['does not begin with the way to help', skip + leaving + help + exit],
  ['does not begin with the way to help', bar.replace('/en/help', '/es/help')],
  ['does not say beside help what leaving hides', skip + help + exit + leaving],
  ['does not begin with the way out', `${skip + help + leaving}<a href="/en">x</a>${exit}`],
  ['does not begin with the way out', bar.replace(' noreferrer', '')],
  ['does not begin with the way out', bar.replace('https://neutral.example', '/en')],
  ['has its own prefetch of /en/voices', `<link rel="prefetch" href="/en/voices">${bar}`],
])('a fault: %s', (fault, html) => expect(pages(html)).toContain(fault));

test('a frame leads to help outside of it', () => {
  const link = '<a target="_top" href="https://letter.example/ar/help">x</a>';
  expect(pages(link, '/embed/ar/positions/x')).toEqual([]);
  expect(pages(link.replace(' target="_top"', ''), '/embed/ar/positions/x')).toEqual([
    'does not lead out of its frame to help',
  ]);
});

test('a mail leads to help in its language', () => {
  const mails = (text: string) => checkMail(text, '/mail/es/confirm.txt', origin);
  expect(mails('x https://letter.example/es/help')).toEqual([]);
  expect(mails('x https://letter.example/en/help')).toEqual(['does not lead to help']);
});
