import { expect, test } from 'vitest';
import { mailBlocks } from './mailBlocks.ts';

const blocks = (body: string) => mailBlocks(body, (href) => `https://letter.example${href}`);
const said = (body: string) =>
  blocks(body).map(({ is, number, parts }) => [is, number, parts.map(({ words }) => words).join('')]);

test('a mail has the headings, paragraphs and items of an update, in their order', () => {
  expect(said('## Then\n\nOne\nline.\n\n- a\n- b\n\n3. c\n4. d')).toEqual([
    ['heading', undefined, 'Then'],
    ['paragraph', undefined, 'One line.'],
    ['item', undefined, 'a'],
    ['item', undefined, 'b'],
    ['item', 3, 'c'],
    ['item', 4, 'd'],
  ]);
});

test('links have their whole address, and what is strong stays so', () => {
  expect(blocks('See [the *letter*](/letters/x), **now**.')[0]?.parts).toEqual([
    { words: 'See ' },
    { words: 'the letter', url: 'https://letter.example/letters/x' },
    { words: ', ' },
    { words: 'now', isStrong: true },
    { words: '.' },
  ]);
});

test('citations are left out with the space before them, and terms keep their words', () => {
  expect(said('It is <Term of="csam">what it is</Term>. <Cite of="a" /> <Cite of="b" />')).toEqual([
    ['paragraph', undefined, 'It is what it is.'],
  ]);
});
