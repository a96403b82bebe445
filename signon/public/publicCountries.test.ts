import fc from 'fast-check';
import { expect, test } from 'vitest';
import { publicCountries } from './publicCountries.ts';

const from = (counts: Record<string, number>) =>
  Object.entries(counts).map(([country, signatures]) => ({ country, signatures }));

test('Countries from which enough have signed are told apart, most first, and the others together', () => {
  expect(publicCountries(from({ PE: 4, ES: 5, KE: 9, JP: 3 }))).toEqual({
    byCountry: from({ KE: 9, ES: 5 }),
    elsewhere: 7,
  });
});

test('One signer from a small country is not given away by what is left over', () => {
  expect(publicCountries(from({ KE: 9, ES: 6, TV: 1 }))).toEqual({ byCountry: from({ KE: 9 }), elsewhere: 7 });
  expect(publicCountries(from({ KE: 9, TV: 1 }))).toEqual({ byCountry: [], elsewhere: 10 });
  expect(publicCountries(from({ TV: 1 }))).toEqual({ byCountry: [], elsewhere: 1 });
});

test('However many have signed from wherever, nobody is lost and no small number is told', () => {
  const counts = fc.dictionary(fc.constantFrom('KE', 'ES', 'PE', 'JP', 'TV', 'FR'), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(counts, (dictionary) => {
      const all = from(dictionary);
      const { byCountry, elsewhere } = publicCountries(all);
      const sum = (list: typeof all) => list.reduce((total, { signatures }) => total + signatures, 0);
      expect(sum([...byCountry]) + elsewhere).toBe(sum(all));
      for (const { signatures } of byCountry) expect(signatures).toBeGreaterThanOrEqual(5);
      if (byCountry.length > 0) expect(elsewhere === 0 || elsewhere >= 5).toBe(true);
    }),
    { seed: 5 },
  );
});
