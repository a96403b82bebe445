import { expect, test } from 'vitest';
import { checkMarkup } from './checkMarkup.ts';

const faults = (text: string) => checkMarkup(new Map([['/en/views', text]]), new Map());

test('words without tags have no fault', () => {
  expect(faults('<p>The term of <button class="term">metadata</button>: &lt;b&gt;</p>')).toEqual([]);
});

test.each([
  ['a sentence', '<p>&lt;Term of=&#x27;hash&#x27;&gt;codes', '&lt;Term of=&#x27;hash&#x27;&gt;codes'],
  ['data for machines', '{"text":"\\u003cTerm of=\'hash\'>codes"}', "\\u003cTerm of='hash'>codes\"}"],
  ['a feed or a search', "<Term of='hash'>codes</Term>", "<Term of='hash'>codes</Term>"],
  ['an address of a message that is not translated', '%EE%80%80Help', '%EE%80%80Help'],
  ['a message that is not translated', '<p>\uE000Help\uE001', '\uE000Help\uE001'],
])('a tag in %s is told', (_, text, shown) => {
  expect(faults(text)).toEqual([`/en/views shows a tag of its text: "${shown}"`]);
});
