import { execFileSync } from 'node:child_process';
import { copyFileSync, globSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { buildSteps } from '#run/build/buildSteps.ts';
import { sampleTexts } from './sampleTexts.ts';

/**
 * What the real build costs for each page that it prints, step by step: as the portal is, with about 250 pages, and with as
 * many sample texts as make it 2,000. Works in a copy in this folder, which it removes; it takes minutes. Fails when Next
 * and publish need more than 1.3 times as long for a page among the many. Time is the processor's, which says the same on a
 * busy machine.
 */
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [0, 350];
const most = 1.3;

const costs = sizes.map((size) => {
  const folder = resolve(mkdtempSync('.bench-'));
  try {
    copyPortal(folder);
    for (const { path, whole } of sampleTexts(size)) writeFileSync(join(folder, 'content', path), whole);
    const steps = buildSteps.map(({ what, words }) => ({ what, seconds: timed(words, folder) }));
    const pages = globSync(join(folder, 'out/**/*.html')).length;
    // The two steps before them read texts, and have no pages yet.
    const seconds = steps.slice(-2).reduce((sum, step) => sum + step.seconds, 0);
    console.log(`${size} texts more: ${pages} pages, ${((seconds / pages) * 1000).toFixed(0)} ms each`);
    for (const step of steps) console.log(`  ${step.what}: ${step.seconds.toFixed(1)} s`);
    return seconds / pages;
  } finally {
    rmSync(folder, { recursive: true });
  }
});
const ratio = (costs.at(-1) ?? 0) / (costs[0] ?? 0);
console.log(`A page among the many costs ${ratio.toFixed(2)} times what it costs among the few.`);
if (!(ratio <= most)) process.exitCode = 1;

/** The files of the portal, and its packages as links to the same bytes, because Next reads nothing outside its folder. */
function copyPortal(folder: string): void {
  const files = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of files) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    copyFileSync(file, join(folder, file));
  }
  linkTree('node_modules', join(folder, 'node_modules'));
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    // What an earlier build kept would make pages cheap that are not.
    if (entry.name === '.cache') continue;
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkSync(source, target);
  }
}

/** Runs a program in a folder. @returns the seconds that it and the programs that it started kept processors busy */
function timed(words: readonly string[], folder: string): number {
  const told = execFileSync('sh', ['-c', '"$@" >/dev/null && times', 'sh', ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      NEXT_TELEMETRY_DISABLED: '1',
      // contentlayer asks PWD where it is before it asks the system.
      PWD: folder,
      PATH: [join(folder, 'node_modules/.bin'), process.env.PATH].join(delimiter),
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // The second line tells of the programs: "0m12.340000s 0m1.220000s".
  const [, programs = ''] = told.trim().split('\n');
  return [...programs.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
    (sum, [, minutes, rest]) => sum + Number(minutes) * 60 + Number(rest),
    0,
  );
}
