import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

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
  const code = readFileSync(file, 'utf8');
  for (const part of sentence.split(' › '))
    expect(
      ["('", '(`', '("'].some(
        (start) =>
          code.includes(`${start}${part}${start.at(1)}`) || code.includes(`${start.at(1)}${part}${start.at(1)},`),
      ),
    ).toBe(true);
});

test('Each file that the table names is there', () => {
  for (const { row, defence } of rows)
    for (const [, path = ''] of defence.matchAll(/`([a-z][\w./[\]-]*\/[\w./[\]-]*)`/g))
      expect([row, path, existsSync(path)]).toEqual([row, path, true]);
});
