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

/** No script of ours takes part in what these say; that none gets in its way is seen where every page is opened with script, by `accessibility.spec.ts`. */
const scriptless =
  /(arriving|checking|colours|connections|links|names|organisations|paper|promises|reading|readingOrder|scanners|understanding)\.spec\.ts/;
/** How wide and high letters are decides what fits, so each project brings its faces, and no face of the machine is seen. */
const writtenWith = (faces: Faces) => ({
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
  use: { timezoneId: 'UTC', contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    { name: 'with script', testIgnore: scriptless, use: { javaScriptEnabled: true, ...writtenWith('tall') } },
    { name: 'without script', use: { javaScriptEnabled: false, ...writtenWith('low') }, grepInvert: /@script/ },
  ],
});
