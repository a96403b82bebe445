import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readNameWords } from './nameWords.ts';

test('The lists of all languages are read together', () => {
  const { hold, ownAbuse } = readNameWords();
  expect(hold).toEqual(expect.arrayContaining(['motherfuck*', 'gilipollas', 'شرموطة']));
  expect(ownAbuse).toEqual(expect.arrayContaining(['i was abused', 'abusaron de mí', 'تحرش بي']));
});

test('A list with a fault is refused by its file and field', () => {
  const folder = mkdtempSync(join(tmpdir(), 'names-'));
  writeFileSync(join(folder, 'es.yaml'), 'hold: [uno, "?"]\nownAbuse: []\n');
  expect(() => readNameWords(folder)).toThrow(/es\.yaml: hold\.1: is no word/);
  rmSync(folder, { recursive: true });
});
