import { defineConfig } from 'vitest/config';

/** Rooms whose modules keep no state and whose tests change none: their files may share a process, which loads code once. */
const sharing = ['blanks', 'components', 'content', 'ledger', 'publish', 'signon'].map(
  (room) => `${room}/**/*.test.ts`,
);
const notOurs = ['node_modules', 'e2e', 'bench', '.next', 'out', 'site'];

export default defineConfig({
  test: {
    pool: 'forks',
    maxWorkers: '100%',
    // Against hanging, not to measure: a busy machine is slow.
    testTimeout: 30_000,
    hookTimeout: 90_000,
    projects: [
      { extends: true, test: { name: 'sharing a process', include: sharing, isolate: false } },
      { extends: true, test: { name: 'each by itself', include: ['**/*.test.ts'], exclude: [...notOurs, ...sharing] } },
    ],
  },
});
