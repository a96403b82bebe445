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
    // A page of ours asks for a process to itself (Cross-Origin-Opener-Policy), and each start of one takes as long as two pages.
    '--renderer-process-limit=1',
  ],
};

/** Tests whose outcome depends on how wide and high letters are. Each runs with one set of faces that we bring, then with the other. */
const measuring = /reflow\.spec\.ts/;
/** No script of ours takes part in what these say; that none gets in its way is seen where every page is opened with script, by `accessibility.spec.ts`. */
const scriptless =
  /(arriving|checking|colours|connections|links|names|organisations|paper|promises|reading|readingOrder|scanners|understanding)\.spec\.ts/;
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
  use: {
    launchOptions,
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
  },
  projects: [
    { name: 'with script', testIgnore: [measuring, scriptless], use: { javaScriptEnabled: true } },
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
