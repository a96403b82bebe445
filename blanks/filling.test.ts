import { expect, test } from 'vitest';
import { type Compiled, fill, valuesOf } from './filling.ts';
import { compile } from './template.ts';
import type { TemplateName } from './templates/templates.ts';

const counts: Compiled<'counts'> = { name: 'counts', parts: compile('⟦count⟧') };
const list: Compiled<'signatories'> = { name: 'signatories', parts: compile('⟦*people⟧⟦name⟧⟦/⟧⟦?empty⟧none⟦/⟧') };
const elsewhere: Readonly<Record<string, string>> = { count: '1' };
const misspelt = { count: '1', cuont: '2' };

test('a page is filled with what its contract has', () => {
  expect(fill(counts, { blanks: { count: '1', goal: '2' } })).toBe('1');
  expect(fill(list, { rows: { people: [{ name: 'Suzie', country: 'GB' }] }, outcomes: ['empty'] })).toBe('Suzienone');
  expect(valuesOf([['value.name', 'Suzie']])).toEqual({ 'value.name': 'Suzie' });
});

/** Never run: each line fails `tsc`, or else its comment does. */
export function misspellings(name: TemplateName) {
  // @ts-expect-error: a misspelt blank
  fill(counts, { blanks: { cuont: '1' } });
  // @ts-expect-error: a misspelt blank beside a right one
  fill(counts, { blanks: { count: '1', cuont: '1' } });
  // @ts-expect-error: a misspelt blank that comes from another object
  fill(counts, { blanks: { ...misspelt } });
  // @ts-expect-error: blanks that could have any name
  fill(counts, { blanks: { ...elsewhere } });
  // @ts-expect-error: a blank of another template
  fill(counts, { blanks: { 'signer.name': 'Suzie' } });
  // @ts-expect-error: a misspelt blank that is put together
  fill(counts, { blanks: valuesOf([[`coun${'t' as 't' | 's'}`, '1']]) });
  // @ts-expect-error: a misspelt outcome
  fill(list, { outcomes: ['emtpy'] });
  // @ts-expect-error: an outcome of another template
  fill(counts, { outcomes: ['empty'] });
  // @ts-expect-error: misspelt rows
  fill(list, { rows: { poeple: [] } });
  // @ts-expect-error: misspelt rows beside right ones
  fill(list, { rows: { people: [], poeple: [] } });
  // @ts-expect-error: a misspelt blank of a row
  fill(list, { rows: { people: [{ nmae: 'Suzie' }] } });
  // @ts-expect-error: a misspelt blank of a row that comes from another object
  fill(list, { rows: { people: [1].map(() => ({ name: 'Suzie', nmae: 'Suzie' })) } });
  // @ts-expect-error: a blank of other rows
  fill(list, { rows: { people: [{ website: 'https://x.example' }] } });
  // @ts-expect-error: a page whose contract is not known cannot be filled with what one contract has
  fill({ name, parts: [] }, { blanks: { count: '1' } });
  // @ts-expect-error: a misspelt template
  const page: Compiled<'signatores'> = { name: 'signatores', parts: [] };
  return page;
}
