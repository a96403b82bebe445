import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { keepDots } from './keepDots.ts';

test.each([
  ['<p>Open letter · 2020</p>', '<p>Open letter&nbsp;· 2020</p>'],
  ['<a>CSV</a> · <a>JSON</a>', '<a>CSV</a>&nbsp;· <a>JSON</a>'],
  ['<a title="A · B">A</a>⟦?role⟧ · ⟦role⟧⟦/⟧', '<a title="A · B">A</a>⟦?role⟧&nbsp;· ⟦role⟧⟦/⟧'],
  ['<p>A·B</p>', '<p>A·B</p>'],
])('No line begins with the dot between two things: %s', (written, kept) => {
  const document = parseDocument(written);
  keepDots(document);
  expect(render(document, { encodeEntities: 'utf8' })).toBe(kept);
});
