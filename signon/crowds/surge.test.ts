import { describe, expect, test } from 'vitest';
import { limits } from '#signon/limits.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { holdForSurge, surgeSize, surgeSpans } from './surge.ts';

const school = limits.signingsPerDay;

test('Within an hour more than a school make a surge, within a day more than a large one', () => {
  expect(surgeSpans.map(({ least }) => least)).toEqual([school, 2 * school]);
});

describe.each(surgeSpans)('a crowd within $window ms', (span) => {
  const { least } = span;
  const sizeOf = (inAll: number) => surgeSize(inAll, span);

  test('as large as a school makes no surge, even when nobody else signs; one more than that does', () => {
    expect([sizeOf(least), sizeOf(least + 1)]).toEqual([least + 1, least + 1]);
  });

  test('that is a small part of a large public makes none, however fast the letter grows', () => {
    expect(sizeOf(20 * (least + 1))).toBe(least + 1);
    expect(sizeOf(20 * (least + 1) + 1)).toBe(least + 2);
  });

  test('is not made larger by others: whoever else confirms, a small one never waits', () => {
    for (const inAll of [0, 1, 1000, 1_000_000]) expect(sizeOf(inAll)).toBeGreaterThan(least);
  });
});

describe('who was listed before the surge was noticed', () => {
  const listed = signatureForTests({ state: 'confirmed', confirmedAt: 1 });

  test('waits from now on, and counts on', () => {
    expect(holdForSurge(listed)).toEqual({ outcome: 'held', changes: { save: { ...listed, held: 'surge' } } });
  });

  test('and waits already stays so for the first reason; who is not confirmed, or gone, has no name to hold', () => {
    expect(holdForSurge({ ...listed, held: 'scripts' })).toEqual({ outcome: 'held-already', changes: {} });
    for (const other of [signatureForTests(), null])
      expect(holdForSurge(other)).toEqual({ outcome: 'unknown', changes: {} });
  });
});
