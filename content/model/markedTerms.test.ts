import { expect, test } from 'vitest';
import { partsOf } from './markedTerms.ts';

test.each([
  ['No term.', ['No term.']],
  [
    "Of <Term of='metadata'>such data</Term>, and more.",
    ['Of ', { of: 'metadata', words: 'such data' }, ', and more.'],
  ],
  ['<Term of="hash">Codes</Term>', [{ of: 'hash', words: 'Codes' }]],
  [
    "<Term of='hash'>Codes</Term> or <Term of='metadata'>data</Term>.",
    [{ of: 'hash', words: 'Codes' }, ' or ', { of: 'metadata', words: 'data' }, '.'],
  ],
  ["An <Term of='hash'></Term> empty one", ["An <Term of='hash'></Term> empty one"]],
])('%s', (sentence, parts) => {
  expect(partsOf(sentence)).toEqual(parts);
});
