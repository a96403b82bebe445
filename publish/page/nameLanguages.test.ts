import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { fallback } from '#i18n/fallback.ts';
import { nameLanguages } from './nameLanguages.ts';

/** An English message on a page in another language. */
const english = (words: string) => fallback.start + words + fallback.end;

/** What is printed of the body of a page in Arabic. */
function printed(body: string): string {
  const document = parseDocument(`<html lang="ar" dir="rtl"><body>${body}</body></html>`);
  nameLanguages(document);
  return /<body>(.*)<\/body>/s.exec(render(document, { encodeEntities: 'utf8' }))?.[1] ?? '';
}

describe('A message that is not translated is read aloud in English', () => {
  test.each([
    ['alone in its element', `<p>${english('Find help')}</p>`, '<p lang="en" dir="ltr">Find help</p>'],
    [
      'beside words of the reader',
      `<p>نص ${english('Changed')} <a href="/">نص</a></p>`,
      '<p>نص <span lang="en" dir="ltr">Changed</span> <a href="/">نص</a></p>',
    ],
    [
      'beside an attribute in the reader’s words',
      `<a title="نص">${english('Leave')}</a>`,
      '<a title="نص"><span lang="en" dir="ltr">Leave</span></a>',
    ],
    ['with another one in it', `<b>${english(`Sign ${english('now')}`)}</b>`, '<b lang="en" dir="ltr">Sign now</b>'],
    [
      'within a message in the reader’s words',
      `<b>نص ${english('now')}</b>`,
      '<b>نص <span lang="en" dir="ltr">now</span></b>',
    ],
    ['as one of many options', `<option>${english('Spain')}</option>`, '<option lang="en" dir="ltr">Spain</option>'],
    [
      'with a blank of the server',
      `<p>${english('⟦count⟧ have signed')}</p>`,
      '<p lang="en" dir="ltr">⟦count⟧ have signed</p>',
    ],
  ])('%s', (_, exported, finished) => {
    expect(printed(exported)).toBe(finished);
  });
});

describe('Where its language cannot be said, the words stand alone', () => {
  test.each([
    ['an attribute', `<nav aria-label="${english('Main menu')}">نص</nav>`, '<nav aria-label="Main menu">نص</nav>'],
    [
      'an address',
      `<a href="https://x.test/?t=${encodeURIComponent(english('A & b'))}">ن</a>`,
      '<a href="https://x.test/?t=A%20%26%20b">ن</a>',
    ],
    ['a part of a title', `<title>${english('Help')} – P</title>`, '<title>Help – P</title>'],
    [
      'data',
      `<script type="application/ld+json">{"name":"${english('Help')}"}</script>`,
      '<script type="application/ld+json">{"name":"Help"}</script>',
    ],
  ])('%s', (_, exported, finished) => {
    expect(printed(exported)).toBe(finished);
  });
});

test('A page that cuts through a message is not finished', () => {
  for (const cut of [english('Find help').slice(0, 4), english('Find help').slice(1)])
    expect(() => printed(`<p>${cut}</p>`)).toThrow('only part of a message');
});
