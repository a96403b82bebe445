import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';

/** The rows of the table, by their number. */
const rows = readFileSync('docs/security.md', 'utf8')
  .split('\n')
  .filter((line) => /^\| +\d+ +\|/.test(line))
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )
  .map(([row = '', threat = '', defence = '', proof = '', rest = '']) => ({
    row: Number(row),
    threat,
    defence,
    proof,
    rest,
  }));

/** `file` “sentence”, or `file` “what it is about › sentence”. */
const named = rows.flatMap(({ row, proof }) =>
  [...proof.matchAll(/`([^`]+)` “([^”]+)”/g)].map(([, file = '', sentence = '']) => ({ row, file, sentence })),
);

/** The titles of the tests in a file, and of the groups of them. */
const titlesIn = (code: string): string[] =>
  [...code.matchAll(/(?:\b(?:test|describe)(?:\.\w+)*|\))\(\s*(['`"])(.*?)\1/gs)]
    .filter(([call]) => !/^\w+\.(?:skip|todo|fails)\b/.test(call))
    .map(([, , title = '']) => title);

test('Each threat has its row, and each row says what is done, what proves it and what remains', () => {
  expect(rows.length).toBeGreaterThan(62);
  expect(rows.map(({ row }) => row)).toEqual(rows.map((_, index) => index + 1));
  for (const { row, threat, defence, rest } of rows)
    expect([row, threat !== '', defence !== '', rest !== '']).toEqual([row, true, true, true]);
  for (const { row, proof } of rows)
    expect([row, named.some((test) => test.row === row) || proof.startsWith('not yet')]).toEqual([row, true]);
});

test.each(named)('Row $row: there is the test $file “$sentence”', ({ file, sentence }) => {
  expect(existsSync(file)).toBe(true);
  const titles = titlesIn(readFileSync(file, 'utf8'));
  for (const part of sentence.split(' › ')) expect(titles).toContain(part);
});

test('Each file that the table names is there', () => {
  for (const { row, defence } of rows)
    for (const [, path = ''] of defence.matchAll(/`([a-z][\w./[\]-]*\/[\w./[\]-]*)`/g))
      expect([row, path, existsSync(path)]).toEqual([row, path, true]);
});

type Attack = { id: string; steps: string; must: string; tests: Record<string, string>[] };
const attacks: Attack[] = parse(readFileSync('signon/cases/attacks.yaml', 'utf8'));

test.each(attacks)('The attack "$id" is told, and the tests are there that fail when it works again', (attack) => {
  expect(attack).toEqual({
    ...{ id: expect.stringMatching(/./), steps: expect.stringMatching(/./), must: expect.stringMatching(/./) },
    tests: expect.arrayContaining([expect.anything()]),
  });
  for (const [file = '', sentence] of attack.tests.flatMap(Object.entries))
    expect(titlesIn(readFileSync(file, 'utf8')), file).toContain(sentence);
});

test('A title is what a test or a group of them begins with, and none that is left out', () => {
  const code =
    "test('one', () => {});\n// 'two'\ntest.skip('three', f);\ntest.each([['four', 1]])(\n  'five: %s',\n  f);";
  expect(titlesIn(code)).toEqual(['one', 'five: %s']);
});
