import { expect, test } from 'vitest';
import { menuOf, whereAmI } from './menu.ts';

const menu = menuOf('/letters/safeguards');

/** The items that are marked on a page. */
const marked = (path: string) =>
  menu.flatMap((section) => {
    const mark = whereAmI(section, path)['aria-current'];
    return mark ? [`${section.name}:${mark}`] : [];
  });

test.each([
  ['', []],
  ['/faq', ['faq:page']],
  ['/faq/safeguards', ['faq:true']],
  ['/walk', ['faq:true']],
  ['/guides/parents', ['faq:true']],
  ['/positions/ncmec', ['positions:true']],
  ['/evidence', ['evidence:page']],
  ['/figures', ['evidence:true']],
  ['/figures/cybertipline', ['evidence:true']],
  ['/solutions', ['evidence:true']],
  ['/letters/safeguards', ['letter:page']],
  ['/letters/safeguards/signatories', ['letter:true']],
  ['/figures-of-speech', []],
  ['/about', []],
])('On %s the menu says where the reader is', (path, expected) => {
  expect(marked(path)).toEqual(expected);
});

test('Without a letter the menu leads to none', () => {
  expect(menuOf(undefined).map(({ name }) => name)).toEqual(['faq', 'positions', 'voices', 'evidence']);
});
