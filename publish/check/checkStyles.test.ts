import { parseDocument } from 'htmlparser2';
import { expect, test } from 'vitest';
import { checkStyles, classesIn } from './checkStyles.ts';

const sheets = ['.count{width:1.5em}@media print{.late>b{content:".no"}}', 'p{color:red}'];
const styled = new Set(sheets.flatMap((sheet) => [...classesIn(sheet)]));
const faults = (style: string, body: string) => checkStyles(parseDocument(body), style, styled);

test('a page that loads the style of what it uses has no fault, nor one whose class has no style anywhere', () => {
  expect(faults(sheets[0] ?? '', '<p class="count other">1</p><p lang="en" class="late">2</p>')).toEqual([]);
  expect(faults('', '<p class="no other 5em">1</p>')).toEqual([]);
});

test('a class whose style the page does not load is told', () => {
  expect(faults('.counter{}', '<dl><div lang="en" class="big count">1</div></dl><p class="late">x</p>')).toEqual([
    'uses the class "count", whose style it does not load',
    'uses the class "late", whose style it does not load',
  ]);
});
