import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { freePort } from '#harness/freePort.ts';
import { copyProject, leaveEnglish, removeCopy } from './wholeSites/projectCopy.ts';

// Against hanging, not to measure: Next compiles what is asked for.
vi.setConfig({ testTimeout: 300_000, hookTimeout: 600_000 });

let folder = '';
let origin = '';
let dev: ChildProcess;
let said = '';
/** Whoever waits for what the command says. */
const waiting = new Set<() => void>();

/** Waits until the command has said something in the terminal. */
const says = (words: string | RegExp, since = 0) =>
  new Promise<string>((resolve, reject) => {
    const look = () => {
      const text = said.slice(since);
      if (!(typeof words === 'string' ? text.includes(words) : words.test(text))) return;
      waiting.delete(look);
      resolve(text);
    };
    waiting.add(look);
    dev.once('exit', () => reject(new Error(`it ended before it said ${words}:\n${said}`)));
    look();
  });

/** Waits until pages are told to load themselves anew, after something was done. */
async function changed(act: () => void): Promise<void> {
  const aborted = new AbortController();
  const { body } = await fetch(`${origin}/preview/changes`, { signal: aborted.signal });
  const told = body?.pipeThrough(new TextDecoderStream()).getReader();
  act();
  for (let text = ''; !text.includes('data: changed'); ) text += (await told?.read())?.value ?? '';
  aborted.abort();
}
const page = async (path: string) => {
  const answer = await fetch(origin + path);
  const html = await answer.text();
  const [, faults = ''] = /<section id="faults".*?<ol>(.*?)<\/ol>/s.exec(html) ?? [];
  return { status: answer.status, html, faults };
};
/** Changes a file, says what is seen then, and puts it back. */
async function broken<T>(file: string, from: string | RegExp, to: string, look: () => Promise<T>): Promise<T> {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text, file).toMatch(from);
  await changed(() => writeFileSync(path, text.replace(from, to)));
  const seen = await look();
  await changed(() => writeFileSync(path, text));
  return seen;
}

const addressOfNext = () => /Local: +(http:\S+)/.exec(said)?.[1] ?? '';

beforeAll(async () => {
  folder = copyProject();
  leaveEnglish(folder);
  const port = await freePort();
  origin = `http://localhost:${port}`;
  dev = spawn('node', ['run/dev.ts', '--no-build'], {
    cwd: folder,
    env: {
      NODE_ENV: 'development',
      PATH: process.env.PATH,
      PORT: String(port),
      PWD: folder,
      ORGANISATION_CHECKS: 'off',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [dev.stdout, dev.stderr])
    stream?.setEncoding('utf8').on('data', (text) => {
      said += text;
      for (const look of [...waiting]) look();
    });
  await says('The portal in development answers at');
  // Next compiles a page when it is first asked for, which may take longer than the portal waits.
  await (await fetch(`${addressOfNext()}/en/positions/ncmec`)).text();
});
afterAll(async () => {
  if (dev.exitCode === null && dev.kill('SIGKILL')) await once(dev, 'exit');
  removeCopy(folder);
});

test('A misspelt field is said at the head of the page and in the terminal, and no more when it is mended', async () => {
  expect(await page('/en/positions/ncmec')).toMatchObject({ status: 200, faults: '' });
  const file = 'content/positions/en/ncmec.mdx';
  const fault = `${file}:3 sumary: `;
  const { status, faults } = await broken(file, 'summary:', 'sumary:', () => page('/en/positions/ncmec'));
  expect([status, faults]).toEqual([200, expect.stringContaining(fault)]);
  expect(said).toContain(fault);
  expect(await page('/en/positions/ncmec')).toMatchObject({ status: 200, faults: '' });
});

test('What publish would refuse of a page is said at its head', async () => {
  const { status, faults } = await broken(
    'components/text/PositionText.tsx',
    /(?<=return \(\n.*<>\n)/,
    '⟦signer.shoe⟧',
    () => page('/en/positions/ncmec'),
  );
  expect([status, faults]).toEqual([
    200,
    expect.stringContaining('/en/positions/ncmec has blanks but names no template'),
  ]);
});

test('A page that cannot be printed says why in its place, and where', async () => {
  const seen = await broken(
    'components/text/PositionText.tsx',
    /(?=\n {2}return \()/,
    "\n  throw new Error('there is no such thing');",
    () => page('/en/positions/ncmec'),
  );
  expect(seen).toMatchObject({ status: 500 });
  expect(seen.faults).toContain(
    '/en/positions/ncmec cannot be printed: there is no such thing (components/text/PositionText.tsx:',
  );
  expect(said).toContain('cannot be printed: there is no such thing');
  expect(await page('/en/positions/ncmec')).toMatchObject({ status: 200, faults: '' });
  expect((await page('/en/positions/nonesuch')).status).toBe(404);
});

test('When it ends, Next ends with it', async () => {
  const pages = addressOfNext();
  expect((await fetch(`${pages}/manifest/letters.json`)).status).toBe(200);
  dev.kill('SIGTERM');
  await once(dev, 'exit');
  await vi.waitFor(() => expect(fetch(pages)).rejects.toThrow(), { timeout: 20_000, interval: 50 });
});
