import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicCountries, tellCountries } from './publicCountries.ts';

const from = (counts: Record<string, number>) =>
  Object.entries(counts).map(([country, signatures]) => ({ country, signatures }));
/** Chance that adds nothing, and that adds one or takes it away. */
const [nothing, oneMore, oneLess] = [0, 1, 3].map((first) => () => new Uint8Array(32).fill(1).fill(first, 0, 1));

describe('signatures by country', () => {
  test('are told in full tens, most first, and from fifty on; the others together', () => {
    expect(tellCountries(null, from({ TV: 4, KE: 69, ES: 120, PE: 49 }), 7, nothing ?? null)).toMatchObject({
      ...{ byCountry: from({ ES: 120, KE: 60 }), elsewhere: 62, week: 7 },
    });
  });

  test('stand still throughout a week, whoever comes or goes, and then move with a chance that adds up', () => {
    const first = tellCountries(null, from({ KE: 59 }), 7, oneMore ?? null);
    expect(first).toMatchObject({ byCountry: [], chance: { KE: 1 }, elsewhere: 59 });
    expect(tellCountries(first, from({ KE: 99, VA: 70 }), 7, oneMore ?? null)).toBe(first);
    const second = tellCountries(first, from({ KE: 58, VA: 70 }), 8, oneMore ?? null);
    expect(second).toMatchObject({ byCountry: from({ VA: 70 }), chance: { KE: 2, VA: 1 } });
    const third = tellCountries(second, from({ KE: 60, VA: 70 }), 9, oneLess ?? null);
    expect(third).toMatchObject({ byCountry: from({ VA: 70, KE: 60 }), chance: { KE: 1, VA: 0 } });
  });

  test('are told at once, in tens all the same, where everything is', () => {
    const first = tellCountries(null, from({ KE: 50 }), 7, null);
    expect(tellCountries(first, from({ KE: 71 }), 7, null)).toMatchObject({
      byCountry: from({ KE: 70 }),
      elsewhere: 1,
    });
  });

  test('never add up to more than there are', () => {
    const counts = fc.dictionary(fc.constantFrom('KE', 'ES', 'TV', 'PE'), fc.integer({ min: 1, max: 90 }));
    fc.assert(
      fc.property(counts, fc.uint8Array({ minLength: 32, maxLength: 32 }), (of, bytes) => {
        const all = from(of);
        const total = all.reduce((sum, { signatures }) => sum + signatures, 0);
        const { byCountry, elsewhere } = tellCountries(null, all, 7, () => bytes);
        for (const { signatures } of byCountry) expect([signatures % 10, signatures >= 50]).toEqual([0, true]);
        expect(elsewhere).toBeGreaterThanOrEqual(0);
        expect(byCountry.reduce((sum, { signatures }) => sum + signatures, elsewhere)).toBe(total);
      }),
    );
    expect(publicCountries(from({ KE: 60, ES: 50 }), 70)).toEqual({ byCountry: from({ KE: 60 }), elsewhere: 10 });
  });
});
