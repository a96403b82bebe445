import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { findBrowser, installHeadlessShell } from './build/browser.ts';
import { step } from './build/steps.ts';
import { readArguments } from './cli/readArguments.ts';
import { orEnd } from './cli/runCli.ts';

orEnd(() => readArguments('npm run verify    every check; one test alone: CONTRIBUTING.md', {}, { words: false }));

const results = 'test-results';
const vitest = (name: string, project: string) => [
  ...['vitest', 'run', '--project', project],
  ...['--reporter=default', '--reporter=json', `--outputFile=${results}/${name}.json`],
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

/** What must be well for the next to be worth a look. */
async function check(what: string, words: string[]): Promise<void> {
  console.log(`\n— ${what}`);
  const isWell = (await step(words)) === 0;
  total[isWell ? 'passed' : 'failed']++;
  if (!isWell) finish();
}

/** A suite of which each test is counted. */
async function suite(what: string, run: () => Promise<number>, count: () => Tally): Promise<void> {
  console.log(`\n— ${what}`);
  try {
    const code = await run();
    const tally = count();
    total.passed += tally.passed;
    total.failed += Math.max(tally.failed, code === 0 ? 0 : 1);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed++;
  }
}

// The tests start this code in a hundred processes: each after the first reads it compiled.
process.env.NODE_COMPILE_CACHE ??= resolve('node_modules/.cache/compiled');
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

// In the order in which a mistake is found soonest.
await check('format, lint and import arrows', ['biome', 'check', '--error-on-warnings', '.']);
// For most of a build one core is idle: what needs nothing of it runs meanwhile, and says afterwards what it saw.
const rules = beside(vitest('rules', 'sharing a process'));
await check('content, pages and publish checks', ['node', 'run/build.ts']);
await check('types', ['tsc']);
await suite('tests of rules, and of the server in one process', rules, () => vitestTally(`${results}/rules.json`));
await suite(
  'tests of the printed site, of commands and of whole servers',
  () => step(vitest('servers', '!sharing a process')),
  () => vitestTally(`${results}/servers.json`),
);
await suite(
  'browser tests',
  () => {
    installHeadlessShell();
    console.log(`The browser is ${findBrowser()}.`);
    return step(['playwright', 'test']);
  },
  () => playwrightTally(`${results}/browser.json`),
);
finish();

/** Starts a program, which ends with this process. @returns what waits for it and prints what it said; its exit code */
function beside([command = '', ...words]: string[]): () => Promise<number> {
  const child = spawn(command, words, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk));
  const ended = once(child, 'close').then(([code]) => Number(code ?? 1));
  ended.catch(() => {});
  process.once('exit', () => child.kill());
  return async () => {
    const code = await ended;
    process.stdout.write(Buffer.concat(said));
    return code;
  };
}
