import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearWords } from './nearWords.ts';
import { slips } from './slips.ts';

test('Whichever are compared, none that is near is missed', () => {
  const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ش', 'é'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 30 }), word, fc.constantFrom(0, 1, 2), (words, typed, most) => {
      const near = nearWords(words)(typed, most);
      const all = [...new Set(words)].filter((other) => slips(typed, other) <= most);
      expect(near.map(({ word }) => word).sort()).toEqual(all.sort());
    }),
  );
});
