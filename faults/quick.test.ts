import { describe, expect, test } from 'vitest';
import { faults } from './faults.ts';

const quick = faults.filter(({ isQuick }) => isQuick).map((fault) => [fault.name, fault] as const);

/** The others are done by `npm run faults`. */
describe('The real server keeps its promises through', () => {
  test.concurrent.for(quick)('%s', { timeout: 120_000 }, async ([, fault], context) => {
    const outcome = await fault.run();
    if (outcome === null) return context.skip(`this machine lacks ${fault.needs}`);
    expect(outcome.broken).toEqual([]);
  });
});
