import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { keepTogether } from './keepTogether.ts';

const kept = (html: string) => {
  const document = parseDocument(html);
  keepTogether(document);
  return render(document, { encodeEntities: 'utf8' });
};

test.each([
  ['<p>Open letter · 2020</p>', '<p>Open letter&nbsp;· 2020</p>'],
  ['<a>CSV</a> · <a>JSON</a>', '<a>CSV</a>&nbsp;· <a>JSON</a>'],
  ['<a title="A · B">A</a>⟦?role⟧ · ⟦role⟧⟦/⟧', '<a title="A · B">A</a>⟦?role⟧&nbsp;· ⟦role⟧⟦/⟧'],
  ['<p>A·B</p>', '<p>A·B</p>'],
  ['<textarea>A · B</textarea>', '<textarea>A · B</textarea>'],
])('no line begins with the dot between two things: %s', (written, shown) => expect(kept(written)).toBe(shown));

test.each([
  ['read on 22 November 2026', 'read on 22&nbsp;November 2026'],
  ['leído el 6 de marzo', 'leído el 6&nbsp;de marzo'],
  ['28 نوفمبر 2026', '28&nbsp;نوفمبر 2026'],
  ['in 2020 it asked', 'in 2020 it asked'],
  ['version 1.2 of', 'version 1.2 of'],
])('a day stays with its month, a short number with its word: %s', (written, shown) =>
  expect(kept(written)).toBe(shown),
);
