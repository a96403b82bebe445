import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { type ParsedMail, simpleParser } from 'mailparser';
import { expect, vi } from 'vitest';
import { buildSteps } from '#run/build/buildSteps.ts';
import { freePortForTests } from '#run/cli/freePortForTests.ts';
import { copyProject, removeCopy } from './projectCopy.ts';

const laterClock = resolve('e2e/support/laterClock.ts');
let folder = '';
let origin = '';
let port = 0;
let daysLater = 0;
let server: ChildProcess | undefined;
const started = Date.now();

/** Makes a copy of the project, which a test changes, prints and serves. @returns its folder, and the origin at which its server will answer */
export async function makeCopy(): Promise<{ folder: string; origin: string }> {
  folder = copyProject();
  port = await freePortForTests();
  origin = `http://127.0.0.1:${port}`;
  return { folder, origin };
}

/** Ends its server and removes the copy. */
export async function endCopy(): Promise<void> {
  if (server?.kill()) await once(server, 'exit');
  removeCopy(folder);
}

/** Prints a line of the transcript, with the seconds since the beginning and the day of the campaign. */
export const tell = (what: string) =>
  console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  day ${daysLater}  ${what}`);

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
  DAYS_LATER: String(daysLater),
});
const clock = () => (daysLater > 0 ? ['--import', laterClock] : []);

/** A command of the project, in its copy, as an organiser types it. */
export function command(name: string, ...words: string[]) {
  const ran = spawnSync('node', [...clock(), `run/${name}.ts`, ...words], {
    cwd: folder,
    encoding: 'utf8',
    env: env(),
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
  if (server?.kill()) await once(server, 'exit');
  daysLater = later;
  server = spawn('node', [...clock(), '--disable-proto=throw', 'server/main.ts'], {
    cwd: folder,
    env: env(),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  server.stdout?.resume();
  await vi.waitFor(async () => expect((await fetch(`${origin}/readyz`)).status).toBe(200), { timeout: 45_000 });
  tell('the server answers');
}

/** What is answered at an address. */
export const page = async (url: string) => {
  const answer = await fetch(url);
  return { status: answer.status, text: await answer.text() };
};
/** Where a letter stands, as the API tells it. */
export const letterNow = async (slug: string) => (await fetch(`${origin}/api/letters/${slug}`)).json();

/** The form that is printed at an address. */
export async function formAt(url: string) {
  const { children } = parseDocument((await page(url)).text);
  return DomUtils.findOne(({ name, attribs }) => name === 'form' && attribs.method === 'post', children);
}
/** Its fields and buttons that have a name. */
export const fieldsOf = (form: Awaited<ReturnType<typeof formAt>>) =>
  DomUtils.findAll(({ attribs }) => attribs.name !== undefined, form?.children ?? []);

let networks = 0;
/** Sends the form that is printed at an address with what a person filled in, and all else as it stands there. */
export async function send(url: string, filled: Record<string, string> = {}): Promise<Response> {
  const form = await formAt(url);
  const fields = fieldsOf(form);
  const names = fields.map(({ attribs }) => attribs.name ?? '');
  for (const name of Object.keys(filled)) expect(names, `the fields printed at ${url}`).toContain(name);
  const hidden = fields.filter(({ attribs }) => attribs.type === 'hidden' || attribs.type === 'submit');
  const own = hidden.map(({ attribs }) => [attribs.name ?? '', attribs.value ?? '']);
  return post(new URL(form?.attribs.action ?? '', url), [...own, ...Object.entries(filled)]);
}
/** Posts fields, from a network of its own. */
export const post = (url: URL | string, fields: string[][]): Promise<Response> =>
  fetch(url, {
    method: 'POST',
    body: new URLSearchParams(fields as [string, string][]),
    redirect: 'manual',
    headers: { 'x-forwarded-for': `198.${18 + ((++networks >> 8) & 1)}.${networks & 255}.7` },
  });

/** All mails that left, oldest first. */
export async function mails(): Promise<ParsedMail[]> {
  const outbox = join(folder, 'data/outbox');
  const files = existsSync(outbox) ? readdirSync(outbox).filter((name) => name.endsWith('.eml')) : [];
  return Promise.all(files.sort().map((name) => simpleParser(readFileSync(join(outbox, name)))));
}
export const isTo = (recipient: string) => (mail: ParsedMail) =>
  [mail.to ?? []].flat().some((each) => each.text.includes(recipient));
/** Waits until so many mails have arrived for an address. @returns the last of them */
export const mailTo = (recipient: string, number: number): Promise<ParsedMail> =>
  vi.waitFor(
    async () => {
      const own = (await mails()).filter(isTo(recipient));
      const mail = own[number - 1];
      if (!mail) throw new Error(`${own.length} mails to ${recipient}`);
      return mail;
    },
    { timeout: 150_000, interval: 100 },
  );
/** The first link in a mail that begins so. */
export function linkIn({ text = '' }: ParsedMail, beginning: string): string {
  const link = [...text.matchAll(/https?:\/\/\S+/g)].map(([url]) => url).find((url) => url.startsWith(beginning));
  return link ?? `no link to ${beginning} in ${text}`;
}
