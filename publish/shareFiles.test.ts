import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { assetsOf } from './assets/assetsOf.ts';
import { badgeOf } from './assets/badgeOf.ts';
import { posterOf } from './assets/posterOf.ts';
import { takeParts } from './page/partOf.ts';

const page = (inner: string, lang = 'ar') => {
  const html = `<html lang="${lang}" dir="rtl"><body>${inner}</body></html>`;
  return { document: takeParts(parseDocument(html)), html, pdfFoot: null };
};
const poster = (more = '') => `<section data-part="poster">
  <h3 lang="en" dir="ltr">An open letter</h3><p data-part="lede">اقرؤوا هذه الرسالة.</p>${more}
  <a href="https://letter.example/ar/letters/x">https://letter.example/ar/letters/x</a>
  <a type="application/pdf" href="/share/ar/x-poster.pdf">PDF</a>
  <p class="hint">Private &amp; Protected, CC BY 4.0</p></section>`;
const drawing = '<a type="image/svg+xml" href="/share/ar/x-poster.svg">SVG</a>';
const badge = (alt: string) => `<img data-part="badge" src="/share/ar/x-badge.svg" alt="${alt}">`;

test('a page with a poster and a badge gets both drawn, of its own words, as SVG and as a tagged PDF', () => {
  const { assets } = assetsOf(page(poster(drawing) + badge('أؤيد الرسالة المفتوحة. Private &amp; Protected')));
  expect([...assets.keys()]).toEqual(['/share/ar/x-poster.pdf', '/share/ar/x-poster.svg', '/share/ar/x-badge.svg']);
  const text = (path: string) => Buffer.from(assets.get(path) ?? []).toString('latin1');
  expect(text('/share/ar/x-poster.pdf')).toMatch(/^%PDF-[\s\S]*pdfuaid/);
  for (const path of ['/share/ar/x-poster.svg', '/share/ar/x-badge.svg']) {
    expect(text(path)).toMatch(/^<svg[^>]*viewBox/);
    // Letters are shapes: whoever opens it needs none of our faces.
    expect(/<text|font-family|<script/.exec(text(path))?.[0]).toBeUndefined();
  }
});

test('a poster says what its page says, in the language of each', () => {
  expect(posterOf(page(poster(drawing)).document)).toEqual({
    title: 'An open letter',
    invite: 'اقرؤوا هذه الرسالة.',
    url: 'https://letter.example/ar/letters/x',
    credit: 'Private & Protected, CC BY 4.0',
    titleLocale: 'en',
    locale: 'ar',
    svg: '/share/ar/x-poster.svg',
    pdf: '/share/ar/x-poster.pdf',
  });
});

test('what lacks something to draw is refused, and a page without either is left alone', () => {
  expect(() => posterOf(page(poster()).document)).toThrow('has a poster, but lacks');
  expect(() => badgeOf(page(badge('Private &amp; Protected')).document)).toThrow('has a badge, but');
  expect([posterOf(page('').document), badgeOf(page('').document)]).toEqual([null, null]);
});
