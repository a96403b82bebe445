import { describe, expect, test } from 'vitest';
import { limits } from './limits.ts';
import { signatureForTests } from './signatureForTests.ts';
import { holdForSurge, isSurge } from './surge.ts';

const school = limits.signingsPerDay;

describe('a crowd', () => {
  test('as large as a school makes no surge, even when nobody else signs; one more than that does', () => {
    expect(isSurge({ ofCrowd: school, inAll: school })).toBe(false);
    expect(isSurge({ ofCrowd: school + 1, inAll: school + 1 })).toBe(true);
  });

  test('that is a small part of a large public makes none, however fast the letter grows', () => {
    expect(isSurge({ ofCrowd: school + 1, inAll: 20 * (school + 1) })).toBe(true);
    expect(isSurge({ ofCrowd: school + 1, inAll: 20 * (school + 1) + 1 })).toBe(false);
  });

  test('is not made larger by others: whoever else confirms, a small one never waits', () => {
    for (const inAll of [1, 1000, 1_000_000]) expect(isSurge({ ofCrowd: 3, inAll })).toBe(false);
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
