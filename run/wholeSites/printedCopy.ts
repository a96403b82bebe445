import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { freePort } from '#harness/freePort.ts';
import { laterClock } from '#harness/laterClock.ts';
import { mailsIn } from '#harness/mailsIn.ts';
import { type StartedPortal, startPortal } from '#harness/startPortal.ts';
import { buildSteps } from '#run/build/buildSteps.ts';
import { copyProject, removeCopy } from './projectCopy.ts';

let folder = '';
let origin = '';
let port = 0;
let daysLater = 0;
let portal: StartedPortal | undefined;
const started = Date.now();

/** Makes a copy of the project, which a test changes, prints and serves. @returns its folder, and the origin at which its server will answer */
export async function makeCopy(): Promise<{ folder: string; origin: string }> {
  folder = copyProject();
  port = await freePort();
  origin = `http://localhost:${port}`;
  return { folder, origin };
}

/** Ends its server and removes the copy. */
export async function endCopy(): Promise<void> {
  await portal?.stop();
  removeCopy(folder);
}

/** Prints a line of the transcript, with the seconds since the beginning and the day of the campaign. */
export const tell = (what: string) =>
  console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  day ${daysLater}  ${what}`);

const dataDir = () => join(folder, 'data');
const env = () => ({
  PATH: process.env.PATH,
  NODE_ENV: 'production' as const,
  NEXT_TELEMETRY_DISABLED: '1',
  PWD: folder,
  PORT: String(port),
  ORIGIN: origin,
  COUNT_STEP: '0',
  ORGANISATION_CHECKS: 'off',
  TRUSTED_PROXIES: '1',
  OPERATOR_NAME: 'The desk',
  OPERATOR_EMAIL: 'desk@operator.example',
});

/** A command of the project, in its copy, as an organiser types it. */
export function command(name: string, ...words: string[]) {
  const clock = laterClock(daysLater);
  const ran = spawnSync('node', [...clock.words, `run/${name}.ts`, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...env(), ...clock.env },
  });
  tell(`npm run ${name} -- ${words.join(' ')} → ${ran.status}: ${(ran.stdout + ran.stderr).trim().split('\n')[0]}`);
  return ran;
}

/** Prints the whole site. */
export function build(): void {
  for (const {
    words: [program = '', ...words],
  } of buildSteps)
    execFileSync(program, words, { cwd: folder, encoding: 'utf8', maxBuffer: 1e8, env: env() });
  tell('the site is printed');
}

/** Starts the server anew, its clock so many days later. */
export async function start(later = daysLater): Promise<void> {
  await portal?.stop();
  daysLater = later;
  portal = await startPortal({ project: folder, dataDir: dataDir(), port, daysLater, env: env() });
  tell('the server answers');
}

/** Where a letter stands, as the API tells it. */
export const letterNow = async (slug: string) => (await fetch(`${origin}/api/letters/${slug}`)).json();

/** All mails that left, oldest first. */
export const mails = () => mailsIn(dataDir());
