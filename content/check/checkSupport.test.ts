import { expect, test } from 'vitest';
import { checkSupport } from './checkSupport.ts';

const sourcesOf = new Map([['v-isoc', ['isoc-css']]]);
const card = (sources: string[]) => ({
  cards: [{ question: '?', privacy: { view: 'v-isoc', text: 'Words.', sources } }],
});

test('what a card tells of a view rests on one of its sources', () => {
  expect(checkSupport(card(['isoc-css', 'press']), '', sourcesOf)).toEqual([]);
  expect(checkSupport(card(['press']), '<Cite of="press" />', sourcesOf)).toEqual([
    [['cards', 0, 'privacy', 'view'], 'the text cites no source of the view "v-isoc"'],
  ]);
});
