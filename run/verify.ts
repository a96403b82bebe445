import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser, installHeadlessShell } from './browser.ts';
import { step } from './steps.ts';

/** Every check, in the order in which a mistake is found soonest. Each must pass for the next to run. */
const results = 'test-results';
const checks: [what: string, words: string[]][] = [
  ['format, lint and import arrows', ['biome', 'check', '--error-on-warnings', '.']],
  ['content, pages and publish checks', ['node', 'run/build.ts']],
  ['types', ['tsc']],
];
const suites: [what: string, words: string[], count: () => Tally][] = [
  [
    'unit and integration tests',
    ['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile=${results}/unit.json`],
    () => vitestTally(`${results}/unit.json`),
  ],
  ['browser tests', ['playwright', 'test'], () => playwrightTally(`${results}/browser.json`)],
];

type Tally = { passed: number; failed: number };

const readJson = (path: string) => JSON.parse(readFileSync(path, 'utf8'));
const vitestTally = (path: string): Tally => {
  const { numPassedTests, numFailedTests, numFailedTestSuites } = readJson(path);
  return { passed: numPassedTests, failed: Math.max(numFailedTests, Math.min(numFailedTestSuites, 1)) };
};
const playwrightTally = (path: string): Tally => {
  const { expected, unexpected, flaky } = readJson(path).stats;
  // A test that passes only when it is tried again is a failure here.
  return { passed: expected, failed: unexpected + flaky };
};

const total: Tally = { passed: 0, failed: 0 };
const started = Date.now();

function finish(): never {
  console.log(`\nAll of it took ${Math.round((Date.now() - started) / 1000)} seconds.`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

// The tests start this code in a hundred processes: each after the first reads it compiled.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
for (const [what, words] of checks) {
  console.log(`\n— ${what}`);
  const isWell = (await step(words)) === 0;
  total[isWell ? 'passed' : 'failed']++;
  if (!isWell) finish();
}
for (const [what, words, count] of suites) {
  console.log(`\n— ${what}`);
  try {
    if (words[0] === 'playwright') {
      installHeadlessShell();
      console.log(`The browser is ${findBrowser()}.`);
    }
    const code = await step(words);
    const tally = count();
    total.passed += tally.passed;
    total.failed += Math.max(tally.failed, code === 0 ? 0 : 1);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed++;
  }
}
finish();
