import { describe, expect, test } from 'vitest';
import { gradesOfAll } from './gradesOfAll.ts';
import { hardestSentence, readingGrade } from './readingGrade.ts';

const none = new Set<string>();

test('what everybody reads in English is not harder than grade 8', () => {
  const grades = gradesOfAll();
  expect(grades.length).toBeGreaterThan(15);
  expect(grades.flatMap(({ fault }) => fault ?? [])).toEqual([]);
  for (const { name, grade } of grades) expect([name, Number.isFinite(grade)]).toEqual([name, true]);
});

describe('The reading grade', () => {
  test('grows with the words of a sentence and the syllables of a word', () => {
    const short = readingGrade(['The cat sat. The dog ran.'], none);
    const long = readingGrade(['The cat sat on the mat by the door while the old dog ran round the yard.'], none);
    const heavy = readingGrade(['Institutional deliberations necessitate considerable determination.'], none);
    expect(short).toBeCloseTo(0.39 * 3 + 11.8 - 15.59);
    expect([short, long, heavy].toSorted((one, other) => one - other)).toEqual([short, long, heavy]);
    expect(heavy).toBeGreaterThan(20);
  });
  test('counts a proper name as one plain word, and a word of the glossary as a plain one', () => {
    expect(readingGrade(['We asked the National Center for Missing & Exploited Children again.'], none)).toBeCloseTo(
      readingGrade(['We asked the people again.'], none),
    );
    expect(readingGrade(['We want encryption.'], new Set(['encryption']))).toBeCloseTo(
      readingGrade(['We want people.'], none),
    );
  });
  test('counts whole sentences, not headings and labels', () => {
    expect(readingGrade(['Institutional deliberations', 'The cat sat.'], none)).toBe(
      readingGrade(['The cat sat.'], none),
    );
  });
  test('names the sentence to begin with', () => {
    const hard =
      'Considerable institutional deliberations necessitate extraordinary administrative determination everywhere.';
    expect(hardestSentence(['The cat sat on the mat by the door.', `It ran. ${hard}`], none)).toBe(hard);
  });
});
