import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { fillContents } from './fillContents.ts';
import { takeParts } from './partOf.ts';

const nav = '<nav data-part="contents"><details><summary>On this page</summary><ol></ol></details></nav>';
const filled = (main: string) => {
  const document = takeParts(parseDocument(`<html lang="en" dir="ltr"><body><main>${main}</main></body></html>`));
  fillContents(document);
  return render(document);
};

test('a long page lists its headings in their order, in their language, each leading to its place', () => {
  const page = filled(
    `<h1>Title</h1>${nav}<h2>One<sup></sup></h2><h3>No</h3><h2 id="two">Two</h2><div lang="ar" dir="rtl"><h2>ثلاثة</h2></div>`,
  );
  expect(page).toContain(
    '<ol><li><a href="#section-1">One</a></li><li><a href="#two">Two</a></li><li lang="ar" dir="rtl"><a href="#section-3">&#x62b;&#x644;&#x627;&#x62b;&#x629;</a></li></ol>',
  );
  expect(page).toContain('<h2 id="section-1">');
});

test('a glossary lists its terms', () => {
  const terms = ['a', 'b', 'c'].map((id) => `<div id="${id}"><dt>${id}</dt><dd>…</dd></div>`).join('');
  expect(filled(`${nav}<dl>${terms}</dl>`)).toContain('<li><a href="#c">c</a></li></ol>');
});

test('a short page has no list, and one without its place stays as it is', () => {
  expect(filled(`${nav}<h2>One</h2><h2>Two</h2>`)).not.toContain('<nav');
  expect(filled('<h2>One</h2><h2>Two</h2><h2>Three</h2>')).not.toContain('section-');
});
