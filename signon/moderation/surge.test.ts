import { describe, expect, test } from 'vitest';
import { limits } from '#signon/limits.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { holdForSurge, surgeSize } from './surge.ts';

const school = limits.signingsPerDay;

describe('a crowd', () => {
  test('as large as a school makes no surge, even when nobody else signs; one more than that does', () => {
    expect([surgeSize(school), surgeSize(school + 1)]).toEqual([school + 1, school + 1]);
  });

  test('that is a small part of a large public makes none, however fast the letter grows', () => {
    expect(surgeSize(20 * (school + 1))).toBe(school + 1);
    expect(surgeSize(20 * (school + 1) + 1)).toBe(school + 2);
  });

  test('is not made larger by others: whoever else confirms, a small one never waits', () => {
    for (const inAll of [0, 1, 1000, 1_000_000]) expect(surgeSize(inAll)).toBeGreaterThan(school);
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
