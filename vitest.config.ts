import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['**/*.test.{ts,tsx}'],
    exclude: ['node_modules', 'e2e', 'bench', '.next', 'out', 'site'],
    pool: 'forks',
    maxWorkers: '100%',
    // Against hanging, not to measure: a busy machine is slow.
    testTimeout: 30_000,
    hookTimeout: 90_000,
  },
});
