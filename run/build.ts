import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { printedSettings } from '#publish/printedSettings.ts';
import { buildSteps } from './build/buildSteps.ts';
import { step } from './build/steps.ts';

/** All that the printed site depends on. */
const inputs = ['app', 'blanks', 'browser', 'components', 'content', 'i18n', 'public', 'publish', 'signon'].map(
  (room) => `${room}/**/*`,
);
const files = ['package-lock.json', 'next.config.ts', 'contentlayer.config.ts', 'postcss.config.mjs', 'tsconfig.json'];
const stamp = 'site/.printed-from';

function fingerprint(): string {
  const hash = createHash('sha256').update(JSON.stringify(printedSettings.map((name) => process.env[name])));
  for (const path of [...files, ...globSync(inputs)].filter((path) => !/\.test\.tsx?$/.test(path)).sort()) {
    if (statSync(path).isFile()) hash.update(path).update('\0').update(readFileSync(path));
  }
  return hash.digest('hex');
}

/** Runs each step; does nothing when nothing has changed since the last time. */
const now = fingerprint();
if (existsSync(stamp) && readFileSync(stamp, 'utf8') === now) {
  console.log('The site is printed already; nothing has changed.');
} else {
  for (const { what, words } of buildSteps) {
    console.log(`Building ${what} …`);
    const code = await step(words, { NEXT_TELEMETRY_DISABLED: '1' });
    if (code !== 0) {
      console.error(`The build stopped at ${what}.`);
      process.exit(code);
    }
  }
  writeFileSync(stamp, now);
}
