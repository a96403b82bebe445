import { describe, expect, test } from 'vitest';
import { faults } from './faults.ts';

/** The others are done by `npm run faults`. */
describe('The real server keeps its promises through', () => {
  test.concurrent.each(faults.filter(({ isQuick }) => isQuick).map((fault) => [fault.name, fault] as const))(
    '%s',
    { timeout: 120_000 },
    async (_, fault) => {
      const outcome = await fault.run();
      // Null where this machine cannot do it.
      expect(outcome?.broken ?? []).toEqual([]);
    },
  );
});
