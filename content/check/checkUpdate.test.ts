import { expect, test } from 'vitest';
import { checkBody } from './checkBody.ts';
import type { Known } from './known.ts';

const none = { ids: new Set<string>(), where: '' };
const known: Known = {
  ...{ source: { ids: new Set(['a']), where: '' }, topic: none, view: none, letter: none },
  ...{ sourcesOfViews: new Map(), terms: new Set(['csam']), addresses: new Map() },
};
const faultsIn = (body: string, kind = 'updates') =>
  checkBody(body, { file: `${kind}/en/x.mdx`, known, answers: [] }).map(({ line, message }) => [line, message]);

const said = expect.stringContaining('this cannot be mailed');

test.each([
  ['a table', 'One.\n\n| a | b |\n| - | - |\n| 1 | 2 |', 3],
  ['code', 'One `two`.', 1],
  ['a rule', 'One.\n\n---\n\nTwo.', 3],
  ['a remark', 'One.\n\n<Note>\n\nTwo.\n\n</Note>', 3],
])('an update has nothing that a mail cannot show: not %s', (_, body, line) => {
  expect(faultsIn(body)).toContainEqual([line, said]);
  expect(faultsIn(body, 'pages')).not.toContainEqual([line, said]);
});

test('headings, lists, links, emphasis, citations and terms are well', () => {
  const body =
    '## One\n\n- *Two* **three** [four](https://letter.example/)\n\nOf <Term of="csam">it</Term>. <Cite of="a" />';
  expect(faultsIn(body)).toEqual([]);
});
