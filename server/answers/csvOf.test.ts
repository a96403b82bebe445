import { expect, test } from 'vitest';
import { csvOf } from './csvOf.ts';

test('A table is written with commas and both line ends, and quotes where they are needed', () => {
  expect(csvOf([['a', 'b,c', 'd "e"', 'f\ng', 5, -5]])).toBe('a,"b,c","d ""e""","f\ng",5,-5\r\n');
});

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1', ' =1', '\u0000=1'])(
  'A cell that begins like a formula is text: %j',
  (cell) => {
    expect(csvOf([[cell]]).startsWith(`"'`)).toBe(true);
  },
);
