import { defineConfig } from '@playwright/test';
import { environmentFor, type Faces } from '#e2e/support/faces.ts';
import { bothDirections } from '#e2e/support/words.ts';
import { findBrowser } from '#run/build/browser.ts';

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

/** No script of ours takes part in what these say; that none gets in its way is seen where every page is opened with script, by `e2e/accessibility.spec.ts`. */
const scriptless =
  /(arriving|checking|colours|connections|framing|largeLetters|links|mail|mailbox|names|organisations|paper|promises|reading|readingOrder|scanners|type|understanding|walking)\.spec\.ts/;
/**
 * A journey takes the same way in each direction of writing and with script and without. So it is made twice instead of four
 * times: with script from left to right, without script from right to left. What bears the tag `@script` is made in both.
 */
const journeys =
  '(building|codes|definitions|embedding|fetchingAhead|help|keyboard|keyboardWalks|leaving|mistakes|ownPage|refusedMail|safety|sharing|signing|stepUp|voices)';
const [leftToRight, rightToLeft] = bothDirections;
const journeysIn = (locale = '') => new RegExp(`^(?!.*@script).*\\b${journeys}\\.spec\\.ts .*\\bin ${locale}\\b`);
/** How wide and high letters are decides what fits, so each project brings its faces, and no face of the machine is seen. */
const writtenWith = (faces: Faces) => ({
  launchOptions: { ...launchOptions, env: { ...process.env, ...environmentFor(faces) } },
});

export default defineConfig({
  testDir: 'e2e',
  // Emptied before the tests begin, so the results of others lie beside it.
  outputDir: 'test-results/browser',
  globalSetup: './e2e/support/makeFaces.ts',
  // More than the two cores of a small machine: a test that signs waits for mails and for the disk.
  workers: 3,
  // Against hanging, not to measure: a busy machine is slow.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'test-results/browser.json' }]],
  // Pages cross-fade when there is no such wish, and a picture taken meanwhile differs each time.
  use: { timezoneId: 'UTC', contextOptions: { reducedMotion: 'reduce' } },
  projects: [
    {
      name: 'with script',
      testIgnore: scriptless,
      grepInvert: journeysIn(rightToLeft),
      use: { javaScriptEnabled: true, ...writtenWith('tall') },
    },
    {
      name: 'without script',
      grepInvert: [/@script/, journeysIn(leftToRight)],
      use: { javaScriptEnabled: false, ...writtenWith('low') },
    },
  ],
});
