import { expect, test } from 'vitest';
import { cardOf } from './cardOf.ts';

const page = (lang: string, head: string) =>
  `<!DOCTYPE html><html lang="${lang}"><head>${head}</head><body><p>What a survivor said</p></body></html>`;
const head = (title: string) =>
  `<meta property="og:title" content="${title}"><meta property="og:site_name" content="Private &amp; Protected"><meta name="description" content="What was said"><meta property="og:image" content="https://letter.example/cards/ar/voices.png">`;

test('a card says the title and the name of the portal, in the language of the page, and nothing of the text', () => {
  expect(cardOf(page('ar', head('أصوات الناجين')))).toEqual({
    path: '/cards/ar/voices.png',
    card: { title: 'أصوات الناجين', name: 'Private & Protected', locale: 'ar' },
  });
});

test('a page that names no card gets none', () => {
  expect(cardOf(page('en', '<meta property="og:title" content="Sent">'))).toBeNull();
});

test('a card without a title stops the build', () => {
  expect(() => cardOf(page('en', head('')))).toThrow('names a card, but its head lacks og:title');
});
