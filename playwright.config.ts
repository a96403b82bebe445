import { defineConfig } from '@playwright/test';
import { findBrowser } from '#run/browser.ts';

const launchOptions = {
  executablePath: findBrowser(),
  args: [
    '--no-sandbox',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
};

export default defineConfig({
  testDir: 'e2e',
  workers: 2,
  // Against hanging, not to measure: a busy machine is slow.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  // Pages cross-fade when there is no such wish, and a picture taken meanwhile differs each time.
  use: { launchOptions, timezoneId: 'UTC', trace: 'retain-on-failure', contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    { name: 'with script', use: { javaScriptEnabled: true } },
    { name: 'without script', use: { javaScriptEnabled: false }, grepInvert: /@script/ },
  ],
});
