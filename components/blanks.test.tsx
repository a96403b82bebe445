import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { blanksOf } from './blanks.tsx';

const { Blank, Outcome, Rows, blank, outcome, set } = blanksOf('signatories');
const both = blanksOf('confirm', 'signature');

test('what a component leaves open is printed between the delimiters that the server reads', () => {
  const page = (
    <p {...set({ title: 'count' })}>
      <Outcome is="empty">
        <Blank name="count" />
      </Outcome>
      <Rows of="people">
        {({ Blank: Cell, Outcome: When }) => (
          <When is="country">
            <Cell name="name" />
          </When>
        )}
      </Rows>
    </p>
  );
  expect(renderToStaticMarkup(page)).toBe(
    '<p data-set-title="⟦count⟧">⟦?empty⟧⟦count⟧⟦/⟧⟦*people⟧⟦?country⟧⟦name⟧⟦/⟧⟦/⟧</p>',
  );
  expect(outcome('empty', blank('nextUrl'))).toBe('⟦?empty⟧⟦nextUrl⟧⟦/⟧');
});

test('a component that stands in pages of two templates prints what both have', () => {
  expect(both.blank('signer.name')).toBe('⟦signer.name⟧');
});

/** Never run: each line fails `tsc`, or else its comment does. */
export const misspellings = () => [
  // @ts-expect-error: a misspelt blank
  <Blank key="1" name="cuont" />,
  // @ts-expect-error: a blank of a row outside its row
  <Blank key="2" name="role" />,
  // @ts-expect-error: a misspelt outcome
  <Outcome key="3" is="emtpy">
    x
  </Outcome>,
  // @ts-expect-error: misspelt rows
  <Rows key="4" of="poeple">
    {() => 'x'}
  </Rows>,
  <Rows key="5" of="people">
    {(row) =>
      // @ts-expect-error: a blank of other rows
      row.blank('website')
    }
  </Rows>,
  // @ts-expect-error: a misspelt blank of an attribute
  set({ title: 'cuont' }),
  // @ts-expect-error: a misspelt blank in words
  blank('cuont'),
  // @ts-expect-error: a misspelt outcome in words
  outcome('emtpy', 'x'),
  // @ts-expect-error: a blank that only one of the two templates has
  both.blank('signer.email'),
  // @ts-expect-error: an outcome that only one of the two templates has
  both.outcome('held', 'x'),
  // @ts-expect-error: a misspelt template
  blanksOf('signatores'),
];
