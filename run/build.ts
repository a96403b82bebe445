import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { buildSteps } from './build/buildSteps.ts';
import { fingerprint } from './build/fingerprint.ts';
import { step } from './build/steps.ts';
import { readArguments } from './cli/readArguments.ts';
import { orEnd } from './cli/runCli.ts';

orEnd(() => readArguments('npm run build    content → pages → site/', {}, { words: false }));

const stamp = 'site/.printed-from';

/** Runs each step; does nothing when it would print the same site again. */
const now = fingerprint(Date.now());
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
