import { defineConfig } from 'vitest/config';

/** `npm run another-print` and `npm run campaign` alone: they build whole sites, so they are no part of verify. */
export default defineConfig({
  test: {
    include: ['run/wholeSites/anotherPrint.ts', 'run/wholeSites/campaign.ts'],
    pool: 'forks',
    bail: 1,
    disableConsoleIntercept: true,
  },
});
