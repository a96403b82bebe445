import { expect, test } from 'vitest';
import { letterColours } from './letterColours.ts';

const style = ':root{--surface:#fcf9f3}@media (prefers-color-scheme:dark){:root{--surface:#10171f}}';

test('a letter has its own colour by day and by night, with the text on it that is read best', () => {
  const own = letterColours('#1d4a75 #a5cbee', style);
  expect(own).toContain('{main{--lamp:#1d4a75;--color-lamp:#1d4a75;--on-lamp:#fcf9f3;');
  expect(own).toContain('(prefers-color-scheme:dark){main{--lamp:#a5cbee;--color-lamp:#a5cbee;--on-lamp:#14202e;');
});

test('a colour that does not stand out from the page stops the build, with which and by how much', () => {
  expect(() => letterColours('#f3e03c #a5cbee', style)).toThrow(
    /colours\.light #f3e03c stands out .* by 1\.3 to 1; at least 3/,
  );
  expect(() => letterColours('#1d4a75 #1d2a35', style)).toThrow(/colours\.dark #1d2a35 .*take a lighter one/);
});
