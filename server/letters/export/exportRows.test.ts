import { text } from 'node:stream/consumers';
import { expect, test } from 'vitest';
import { csvOf } from './exportRows.ts';

test.each([
  ['=1+1', `'=1+1`],
  ['＝1+1', `'＝1+1`],
  [' \t=1+1', `' \t'=1+1`],
  ['Kids;=1+1', `Kids;'=1+1`],
  ['Kids; "=1+1"', `"Kids; ""'=1+1"""`],
  ['Kids\t@SUM', `Kids\t'@SUM`],
  ['Kids; Parents - and all', 'Kids; Parents - and all'],
  ['A=B+C', 'A=B+C'],
])('No cell can be run, however a spreadsheet parts them: %j', async (typed, written) => {
  const table = csvOf(['name']);
  table.end({ name: typed });
  expect(await text(table)).toBe(`name\r\n${written}\r\n`);
});
