import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readConfig } from '#server/settings/config.ts';
import type { Site, Template } from '#server/site/site.ts';
import { printSiteForTests } from '#server/site/siteForTests.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';
import { places } from './heldThreadForTests.ts';
import { startPortal } from './startPortal.ts';
import { beginStoreThread } from './startStoreThread.ts';

const folder = mkdtempSync(join(tmpdir(), 'thread-'));
let portal: Awaited<ReturnType<typeof startPortal>>;
let shared: Int32Array<SharedArrayBuffer>;
let broken: Promise<Error>;
const letter = '/en/letters/safeguards';

beforeEach(async () => {
  printSiteForTests(folder);
  shared = new Int32Array(new SharedArrayBuffer(12));
  const config = { ...readConfig({ DATA_DIR: folder, ORIGIN: 'https://letter.example' }), port: 0, shared };
  const printed = siteFromDisk(folder, config);
  const mail = { name: 'mail', parts: [] } as unknown as Template;
  const site: Site = {
    ...printed,
    template: (path) => (path.startsWith('/mail/') ? mail : printed.template(path)),
  };
  const startStore = beginStoreThread(config, new URL('./heldThreadForTests.ts', import.meta.url));
  let tell: (error: Error) => void = () => {};
  broken = new Promise((resolve) => {
    tell = resolve;
  });
  portal = await startPortal(config, site, startStore, tell);
});
afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${portal.address.port}${path}`, { redirect: 'manual', ...init });
const signAs = (name: string) =>
  ask(letter, {
    method: 'POST',
    headers: { 'sec-fetch-site': 'same-origin' },
    body: new URLSearchParams({
      kind: 'person',
      name,
      email: 'ana@example.org',
      country: 'ES',
      display: 'named',
      consent: 'yes',
    }),
  });
const untilHeld = () => Atomics.waitAsync(shared, places.isHeld, 0).value;

test('While the store is held up readers are answered; who signed is, before the store is stopped', async () => {
  // What was read stays young.
  vi.useFakeTimers({ toFake: ['performance'] });
  expect((await ask(letter)).status).toBe(200);
  const signing = signAs('Held');
  await untilHeld();
  expect([(await ask(letter)).status, (await ask('/en/faq')).status]).toEqual([200, 200]);
  const stopped = portal.stop();
  Atomics.store(shared, places.mayGoOn, 1);
  Atomics.notify(shared, places.mayGoOn);
  expect((await signing).status).toBe(303);
  await stopped;
  expect(Atomics.load(shared, places.isStopped)).toBe(1);
});

test('When the thread of the store ends by itself, the process is told to stop, and nobody waits on', async () => {
  Atomics.store(shared, places.mayGoOn, 1);
  const signing = signAs('Fatal');
  expect((await broken).message).toBe('the thread of the store has ended');
  expect((await signing).status).toBe(500);
  await portal.stop().catch(() => {});
});
