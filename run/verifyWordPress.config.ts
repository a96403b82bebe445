import { defineConfig } from '@playwright/test';
import { findBrowser } from '#run/build/browser.ts';

/** `npm run verify:wordpress` alone: it installs and runs a whole WordPress, so it is no part of verify. */
export default defineConfig({
  testDir: '../e2e/wordpress',
  testMatch: 'pasting.ts',
  outputDir: '../test-results/wordpress',
  workers: 1,
  timeout: 240_000,
  expect: { timeout: 30_000 },
  reporter: 'list',
  use: {
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findBrowser(), args: ['--no-sandbox', '--disable-quic'] },
  },
});
