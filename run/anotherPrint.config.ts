import { defineConfig } from 'vitest/config';

/** `npm run another-print` alone: it builds a whole site, so it is no part of verify. */
export default defineConfig({ test: { include: ['run/anotherPrint.ts'], pool: 'forks' } });
