import { expect, test } from 'vitest';
import { besideOperator, fillOperator, operatorFrom, refillOperator } from './operator.ts';

const page = (text: string) => `<p>⟦operator⟧⟦?operated⟧By ${text} ⟦operator.name⟧⟦/⟧⟦?trial⟧A trial⟦/⟧⟦/operator⟧</p>`;
const someone = { name: 'A & B', email: 'a@b.example', address: '' };
const words = (html: string) => html.replaceAll(/<!--.*?-->/g, '');

test('a page says who answers for it, escaped, or that nobody does', () => {
  expect(words(fillOperator(page('us:'), someone, []))).toBe('<p>By us: A &#38; B</p>');
  expect(words(fillOperator(page('us:'), null, []))).toBe('<p>A trial</p>');
});

test('a finished page is filled again for somebody else, each part with its own words', () => {
  const parts: string[] = [];
  const printed = [page('one'), page('two'), page('one')].map((html) => fillOperator(html, null, parts));
  expect(parts).toHaveLength(2);
  const filled = printed.map((html) => refillOperator(html, someone, parts));
  expect(filled.map(words)).toEqual(['<p>By one A &#38; B</p>', '<p>By two A &#38; B</p>', '<p>By one A &#38; B</p>']);
  expect(filled.map((html) => refillOperator(html, null, parts))).toEqual(printed);
});

test('the examples of the design are filled around what a page says of the operator', () => {
  const html = `⟦count⟧${page('us')}⟦count⟧`;
  expect(besideOperator(html, (piece) => piece.replace('⟦count⟧', '7'))).toBe(`7${page('us')}7`);
});

test('what nobody can be reached by is nobody', () => {
  expect(operatorFrom({ OPERATOR_NAME: ' We ', OPERATOR_EMAIL: 'we@letter.example' })).toEqual({
    name: 'We',
    email: 'we@letter.example',
    address: '',
  });
  expect(operatorFrom({ OPERATOR_NAME: 'We', OPERATOR_EMAIL: ' ' })).toBeNull();
  expect(operatorFrom({ OPERATOR_AUTHORITY: 'An authority' })).toBeNull();
  expect(operatorFrom({})).toBeNull();
});

test('whom to ask about data, who takes complaints and an imprint are told where they were given', () => {
  const told =
    '<p>⟦operator⟧⟦?operated⟧⟦operator.name⟧⟦?operator.privacy⟧, data: ⟦operator.privacy⟧⟦/⟧⟦?operator.imprint⟧, imprint: ⟦operator.imprint⟧⟦/⟧⟦/⟧⟦/operator⟧</p>';
  const env = { OPERATOR_NAME: 'We', OPERATOR_EMAIL: 'we@letter.example', OPERATOR_PRIVACY: 'Officer & Co' };
  expect(words(fillOperator(told, operatorFrom(env), []))).toBe('<p>We, data: Officer &#38; Co</p>');
});
