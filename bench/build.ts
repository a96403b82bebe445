import { execFileSync, spawn } from 'node:child_process';
import { copyFileSync, globSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join, resolve as resolvePath } from 'node:path';
import { sampleTexts } from './sampleTexts.ts';

/**
 * What the real build costs for each page that it prints, step by step, with as many sample texts as give 200 and 2,000
 * pages. Works in a copy in this folder, which it removes; it takes minutes. Fails when a page costs more than 1.3 times
 * as much among the many.
 */
const sizes = process.argv.slice(2).map(Number);
const texts = sizes.length > 0 ? sizes : [0, 400];
const most = 1.3;

const costs: number[] = [];
for (const count of texts) {
  const folder = mkdtempSync('.bench-');
  try {
    copyPortal(folder);
    for (const { path, whole } of sampleTexts(count)) writeFileSync(join(folder, 'content', path), whole);
    const steps = await build(folder);
    const pages = globSync(join(folder, 'out/**/*.html')).length;
    // Next and publish; what comes before them reads texts, of which there are fewer than pages.
    const seconds = steps.slice(-2).reduce((sum, step) => sum + step.seconds, 0);
    costs.push(seconds / pages);
    console.log(
      `${count} texts more: ${pages} pages, ${seconds.toFixed(0)} s, ${((seconds / pages) * 1000).toFixed(0)} ms each`,
    );
    for (const step of steps) console.log(`  ${step.what}: ${step.seconds.toFixed(1)} s`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
const ratio = (costs.at(-1) ?? 0) / (costs[0] ?? 0);
console.log(`A page among the many costs ${ratio.toFixed(2)} times what it costs among the few.`);
if (!(ratio <= most)) process.exitCode = 1;

/** The files of the portal, and its packages as links to the same bytes, because Next reads nothing outside its folder. */
function copyPortal(folder: string): void {
  const tracked = execFileSync('git', ['ls-files', '-z'], { encoding: 'utf8' }).split('\0').filter(Boolean);
  for (const file of tracked) {
    mkdirSync(join(folder, dirname(file)), { recursive: true });
    copyFileSync(file, join(folder, file));
  }
  linkTree('node_modules', join(folder, 'node_modules'));
}

function linkTree(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory()) linkTree(source, target);
    else linkSync(source, target);
  }
}

/** Runs the build and takes the time from each "Building … …" to the next. */
function build(folder: string): Promise<{ what: string; seconds: number }[]> {
  const copy = resolvePath(folder);
  return new Promise((resolve, reject) => {
    const steps: { what: string; start: number; seconds: number }[] = [];
    const end = () => {
      const last = steps.at(-1);
      if (last) last.seconds = (performance.now() - last.start) / 1000;
    };
    const child = spawn(process.execPath, ['run/build.ts'], {
      cwd: folder,
      // contentlayer asks PWD where it is before it asks the system.
      env: { ...process.env, PWD: copy, PATH: [join(copy, 'node_modules/.bin'), process.env.PATH].join(delimiter) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (data) => {
      said += data;
      for (const [line, what = ''] of said.matchAll(/^Building (.*) …\n/gm)) {
        end();
        steps.push({ what, start: performance.now(), seconds: 0 });
        said = said.slice(said.indexOf(line) + line.length);
      }
    });
    child.on('error', reject);
    child.on('exit', (code) => {
      end();
      if (code === 0) resolve(steps);
      else reject(new Error(`the build of the copy ended with ${code}: ${said}`));
    });
  });
}
