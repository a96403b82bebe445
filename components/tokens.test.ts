import { describe, expect, test } from 'vitest';
import { contrast } from '#blanks/contrast.ts';
import { readTokens } from './examples/tokens.ts';

const { byDay, byNight, onPaper } = readTokens();

const pairs: [least: number, text: string, grounds: string[]][] = [
  // Text that is read at length.
  [7, 'text', ['surface', 'sheet', 'notice']],
  [7, 'on-bar', ['bar']],
  [7, 'on-lamp', ['lamp']],
  // Any other words.
  [4.5, 'muted', ['surface', 'sheet', 'notice']],
  [4.5, 'link', ['surface', 'sheet', 'notice']],
  [4.5, 'error', ['surface', 'sheet']],
  [4.5, 'success', ['surface']],
  // What must be seen to use the page: borders of fields, the ring of focus, bars and the line of a chart.
  [3, 'edge', ['surface', 'sheet']],
  [3, 'focus', ['surface', 'sheet', 'notice']],
  [3, 'lamp', ['bar']],
  [3, 'link', ['line']],
];

test('there is a colour for every role, by day and by night', () => {
  expect(Object.keys(byDay)).toHaveLength(15);
  expect(Object.keys(byNight).filter((role) => byNight[role] === byDay[role])).toEqual(['on-lamp']);
});

test('black on white is 21 to 1, and a colour on itself 1 to 1', () => {
  expect(contrast('#000', '#ffffff')).toBe(21);
  expect(contrast('#465362', '#465362')).toBe(1);
});

describe.each(Object.entries({ 'by day': byDay, 'by night': byNight, 'on paper': onPaper }))('%s', (_, roles) => {
  test.each(pairs.flatMap(([least, text, grounds]) => grounds.map((ground) => [text, ground, least] as const)))(
    '%s on %s reaches %d to 1',
    (text, ground, least) => {
      expect(contrast(roles[text] ?? '', roles[ground] ?? '')).toBeGreaterThanOrEqual(least);
    },
  );
});
