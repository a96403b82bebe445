import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createHandler } from '#server/http/handler.ts';
import { type RunningServer, startServer } from '#server/http/server.ts';
import { createReadings } from '#server/letters/readings.ts';
import { createServices } from '#server/letters/services.ts';
import { createWorld } from '#server/letters/world.ts';
import { createMetrics } from '#server/metrics/createMetrics.ts';
import type { Store } from '#server/store/port.ts';
import { noCalendar } from '#signon/life/letterLife.ts';
import { noWords } from '#signon/moderation/heldWordsForTests.ts';
import { siteFromPreview } from './siteFromPreview.ts';

let preview: Server;
let running: RunningServer;
let here: string;
let title = 'First';

const letters = { safeguards: { version: '1', consentVersion: 'c', goals: [10], titles: {}, calendar: noCalendar } };
const page = { file: '', type: 'text/html', encodings: [], cache: 'revalidate' };

beforeAll(async () => {
  preview = createServer((request, response) => {
    const describe = (file: object, body: string) =>
      response.setHeader('x-site-file', JSON.stringify({ ...page, ...file })).end(body);
    if (request.url === '/letters.json') response.end(JSON.stringify(letters));
    else if (request.url === '/updates.json') response.end('{}');
    else if (request.url === '/en/faq') describe({}, `<h1>${title}</h1>`);
    else if (request.url === '/en/about') describe({ template: 'counts', letter: 'safeguards' }, `${title}: ⟦count⟧`);
    else if (request.url === '/en/problem') describe({ template: 'problem' }, '⟦?not-found⟧nothing here⟦/⟧');
    else if (request.url === '/en/search') describe({ template: 'search' }, '⟦?nothing-found⟧no ⟦q⟧⟦/⟧');
    else if (request.url === '/mail/en/style.css') describe({}, 'secret');
    else if (request.url === '/_next/page.js?v=1') response.setHeader('content-type', 'text/javascript').end('void 0');
    else if (request.url === '/changes')
      response.writeHead(200, { 'content-type': 'text/event-stream' }).write('data: changed\n\n');
    else response.writeHead(404).end('not here');
  });
  await new Promise<void>((resolve) => preview.listen(0, '127.0.0.1', resolve));
  const site = await siteFromPreview(`http://127.0.0.1:${(preview.address() as AddressInfo).port}`, {
    origin: 'http://localhost:3000',
  });
  const store = {
    published: async () => ({
      signatures: 7,
      organisations: 0,
      byCountry: [],
      elsewhere: 7,
      versions: [],
      step: 1,
      asOf: 0,
      hour: { asOf: 0, signatures: 7 },
    }),
    milestones: async () => [],
    paperCounts: async () => [],
    retention: { notices: async () => [] },
    ledger: {},
  } as unknown as Store;
  const services = createServices(
    createWorld({
      store,
      partnersOf: () => ({}),
      calendarOf: () => noCalendar,
      keys: {} as never,
      mailsPerMinute: 600,
      checks: null,
      holdsWord: noWords,
      isOthersName: noWords,
      tellsOfAbuse: noWords,
      now: Date.now,
      nudgeMail: () => {},
      nudgeLedger: () => {},
    }),
  );
  running = await startServer(
    createHandler({
      site,
      services,
      readings: createReadings(services, { now: Date.now, partnersOf: () => ({}) }),
      now: Date.now,
      countStep: 0,
      log: () => {},
      metrics: createMetrics(),
      metricsToken: null,
      operator: null,
      trustedProxies: 0,
    }),
    {
      port: 0,
      host: '127.0.0.1',
    },
  );
  here = `http://127.0.0.1:${running.address.port}`;
});
afterAll(async () => {
  await running.stop();
  preview.close();
});

const text = async (path: string) => (await fetch(here + path)).text();

test('In development a page comes from the preview, filled, and changes with it', async () => {
  expect(await text('/en/faq')).toBe('<h1>First</h1>');
  expect(await text('/en/about')).toBe('First: 7');
  title = 'Second';
  await vi.waitFor(async () => expect(await text('/en/faq')).toBe('<h1>Second</h1>'));
  await vi.waitFor(async () => expect(await text('/en/about')).toBe('Second: 7'));
});

test('There is no index in development: the search finds nothing and says so', async () => {
  expect(await text('/en/search?q=police')).toBe('no police');
});

test('What else the preview answers is passed on, streams as they come', async () => {
  const script = await fetch(`${here}/_next/page.js?v=1`);
  expect(script.headers.get('content-type')).toBe('text/javascript');
  expect(await script.text()).toBe('void 0');
  const stream = await fetch(`${here}/changes`);
  const reader = stream.body?.getReader();
  const { value } = (await reader?.read()) ?? {};
  expect(new TextDecoder().decode(value)).toBe('data: changed\n\n');
  await reader?.cancel();
});

test('What it does not know, and what is not to be served, is not found here', async () => {
  expect((await fetch(`${here}/en/nowhere`)).status).toBe(404);
  expect(await text('/en/nowhere')).toBe('nothing here');
  expect((await fetch(`${here}/en/problem`)).status).toBe(404);
  expect((await fetch(`${here}/mail/en/style.css`)).status).toBe(404);
});

test('A letter that was begun meanwhile is learnt of, one that is gone forgotten, and a draft is open to who writes it', async () => {
  const begun = {
    safeguards: letters.safeguards,
    harbour: { ...letters.safeguards, calendar: { opensAt: 'by-hand', closesAt: null } },
  };
  let told: object = letters;
  const other = createServer((request, response) =>
    response.end(JSON.stringify(request.url === '/letters.json' ? told : {})),
  );
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  try {
    const site = await siteFromPreview(`http://127.0.0.1:${(other.address() as AddressInfo).port}`, {
      origin: 'http://x',
    });
    const held = site.letters;
    expect(Object.keys(held)).toEqual(['safeguards']);
    told = begun;
    await site.learn();
    expect(held.harbour?.calendar).toEqual(noCalendar);
    told = {};
    await site.learn();
    expect(held).toEqual({});
  } finally {
    other.close();
  }
});
