import { expect, test } from 'vitest';
import { plainText } from './plainText.ts';

test('a term is part of its sentence', () => {
  expect(
    plainText('<Term of="metadata">Metadata</Term> and **<Term of="hash">codes</Term>**. <Cite of="isoc-css" />'),
  ).toBe('Metadata and codes.');
});

test('the words of a body, without tags, citations and addresses', () => {
  const body = `One **bold** [link](/faq#data) & \`x\`. <Cite of="vgt-2023" /> Two.
Same paragraph. <Cite of="nca" />

## A *heading*

- First. <Cite of="nca" />
- Second
  - Inner

| Year | Reports |
|---|---|
| 2018 | about 18.4 million |

<Note>

Our remark.

</Note>
`;
  expect(plainText(body)).toBe(
    [
      'One bold link & x. Two. Same paragraph.',
      'A heading',
      'First.',
      'Second',
      'Inner',
      'Year | Reports',
      '2018 | about 18.4 million',
      'Our remark.',
    ].join('\n'),
  );
});
