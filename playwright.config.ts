import { defineConfig } from '@playwright/test';
import { environmentFor, type Faces } from '#e2e/support/faces.ts';
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

/** Tests whose outcome depends on how wide and high letters are. Each runs with one set of faces that we bring, then with the other. */
const measuring = /reflow\.spec\.ts/;
const measuredWith = (faces: Faces) => ({
  launchOptions: { ...launchOptions, env: { ...process.env, ...environmentFor(faces) } },
});

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/support/makeFaces.ts',
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
    { name: 'with script', testIgnore: measuring, use: { javaScriptEnabled: true } },
    { name: 'without script', testIgnore: measuring, use: { javaScriptEnabled: false }, grepInvert: /@script/ },
    {
      name: 'with script and tall letters',
      testMatch: measuring,
      use: { javaScriptEnabled: true, ...measuredWith('tall') },
    },
    {
      name: 'without script, with low letters',
      testMatch: measuring,
      use: { javaScriptEnabled: false, ...measuredWith('low') },
    },
  ],
});
