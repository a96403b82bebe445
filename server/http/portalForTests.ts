import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { vi } from 'vitest';
import type { Operator } from '#blanks/operator.ts';
import { WorkBudget } from '#server/answers/workBudget.ts';
import { answerCalls } from '#server/calls/answerCalls.ts';
import { makeCalls } from '#server/calls/makeCalls.ts';
import type { DomainChecks } from '#server/domains/port.ts';
import { freshId } from '#server/keys/freshId.ts';
import { freshCode, freshToken, hashSecret, hashToken } from '#server/keys/freshToken.ts';
import { openKeys } from '#server/keys/keys.ts';
import { atStep } from '#server/letters/counts/letterCounts.ts';
import { calendarsOf } from '#server/letters/life/loadLife.ts';
import { partnersOf } from '#server/letters/partners/findPartner.ts';
import { createReadings, type Readings } from '#server/letters/readings.ts';
import { createServices, type Services } from '#server/letters/services.ts';
import { createWorld, type World } from '#server/letters/world.ts';
import { createMetrics } from '#server/metrics/createMetrics.ts';
import { watchPortal } from '#server/metrics/watchPortal.ts';
import type { Site } from '#server/site/site.ts';
import { printSiteForTests } from '#server/site/siteForTests.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';
import type { Store } from '#server/store/port.ts';
import type { Steps } from '#server/store/publishing/steps.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { wordFinder } from '#signon/moderation/heldWords.ts';
import { othersNameFinder } from '#signon/organisations/knownOrganisation.ts';
import type { Mail } from '#signon/signature.ts';
import { createHandler, type Handler } from './handler.ts';
import { type RunningServer, startServer } from './server.ts';

/** A busy machine takes longer than the five seconds that vitest allows. */
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });

export type Reply = { status: number; headers: IncomingHttpHeaders; body: string; bytes: Buffer };
type Ask = { method?: string; headers?: Record<string, string>; body?: string | Buffer };

/**
 * A whole portal on a free port: the site for tests, a real store in a temporary folder, a clock that can be moved. Its services
 * are called by messages, as those of a thread are, so that only what can be copied gets through.
 */
export type PortalForTests = {
  port: number;
  services: Services;
  /** In which these services act. */
  world: World;
  readings: Readings;
  store: Store;
  clock: { now: number };
  logged: { event: string; fields: object }[];
  /** How often the mail worker was nudged. */
  nudges: { count: number };
  server: RunningServer;
  /** Sends a request with its path exactly as given. */
  ask(path: string, ask?: Ask): Promise<Reply>;
  /** Posts a form as a page of ours does; with `{}` as headers, as a program that says nothing. */
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Reply>;
  /** Takes all mails that are owed out of the outbox. */
  mails(): Promise<Mail[]>;
  close(): Promise<void>;
};

export type PortalOptions = {
  origin?: string;
  trustedProxies?: number;
  /** Who answers for it; nobody, when left out. */
  operator?: Operator;
  /** The public key of the organisers. */
  organiserRecipient?: string;
  mailsPerMinute?: number;
  checks?: DomainChecks | null;
  /** How often the public is told; at once, when left out. */
  steps?: Steps;
  /** What is made anew for one request may take; much, when left out. */
  budget?: WorkBudget;
  /** Who says it may read what is measured; nobody, when left out. */
  metricsToken?: string | null;
  wrap?: (store: Store) => Store;
  around?: (handler: Handler) => Handler;
  spoil?: (site: Site) => Site;
};

export async function openPortalForTests({
  origin = 'https://letter.example',
  trustedProxies = 0,
  operator = null,
  organiserRecipient,
  mailsPerMinute = 600,
  checks = null,
  steps,
  budget,
  metricsToken = null,
  wrap = (store) => store,
  around = (handler) => handler,
  spoil = (site) => site,
}: PortalOptions = {}): Promise<PortalForTests> {
  const folder = mkdtempSync(join(tmpdir(), 'portal-'));
  printSiteForTests(join(folder, 'site'));
  const keys = openKeys({ dataDir: folder, secretKey: Buffer.alloc(32, 7), organiserRecipient });
  const metrics = createMetrics();
  const store = wrap(
    await openSqliteStore({
      file: join(folder, 'test.sqlite'),
      sealer: keys,
      steps,
      gatherMs: 0,
      onCommit: (ms) => metrics.committed(ms),
      onStep: (letter) => tell('changed', letter),
    }),
  );
  const clock = { now: Date.UTC(2026, 10, 22, 12, 30) };
  const nudges = { count: 0 };
  const logged: PortalForTests['logged'] = [];
  const site = spoil(siteFromDisk(join(folder, 'site'), { origin, operator }));
  const now = () => clock.now;
  const channel = new MessageChannel();
  const world = createWorld({
    ...{ store, now, mailsPerMinute, checks },
    calendarOf: calendarsOf(site),
    holdsWord: wordFinder(['scum']),
    isOthersName: othersNameFinder([{ names: ['Famous Aid'], domains: ['famous.example'] }]),
    tellsOfAbuse: wordFinder(['happened to me']),
    partnersOf: partnersOf(site),
    keys: { ...keys, freshCode, freshToken, hashSecret, hashToken, freshId },
    nudgeMail: () => {
      nudges.count += 1;
    },
    nudgeLedger: () => {},
  });
  const answering = createServices(world);
  const tell = answerCalls(channel.port2, answering);
  const changed = (letter: string) => atStep(readings.counts, steps?.count ?? 0, letter);
  const names = Object.keys(answering) as (keyof Services)[];
  const services = makeCalls(channel.port1, { hear: { changed } }).callers<Services>(names);
  const readings = createReadings(services, { now, clock: now, partnersOf: partnersOf(site) });
  watchPortal({
    ...{ registry: metrics.registry, calls: null, dataDir: folder },
    state: () => services.storeState(Object.keys(site.letters)),
  });
  const handler = createHandler(
    {
      metrics,
      metricsToken,
      site,
      services,
      readings,
      now,
      countStep: steps?.count ?? 0,
      operator,
      trustedProxies,
      log: (event, fields) => logged.push({ event, fields }),
    },
    // A busy machine must not shut tests out.
    budget ?? new WorkBudget({ ofNetwork: [1, 1e9], ofAll: [1, 1e9] }),
  );
  const server = await startServer(around(handler), { port: 0, host: '127.0.0.1', origin });
  const { port } = server.address;
  const ask = (path: string, options: Ask = {}) => askOf(port, path, options);
  return {
    ...{ port, services, world, readings, store, clock, logged, nudges, server, ask },
    post: (path, fields, headers = { 'sec-fetch-site': 'same-origin' }) => {
      const type = { 'content-type': 'application/x-www-form-urlencoded' };
      return ask(path, {
        method: 'POST',
        headers: { ...type, ...headers },
        body: new URLSearchParams(fields).toString(),
      });
    },
    async mails() {
      const owed = await store.outbox.lease(1000, 1, clock.now);
      for (const { id } of owed) await store.outbox.sent(id);
      return owed.map(({ mail }) => mail);
    },
    async close() {
      await server.stop();
      channel.port1.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function askOf(port: number, path: string, { method = 'GET', headers = {}, body }: Ask): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ port, host: '127.0.0.1', path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes, body: bytes.toString('utf8') });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** A form that is filled in well. */
export const goodForm = (name = 'Ana Niño', email = 'ana@example.org'): Record<string, string> => ({
  kind: 'person',
  name,
  email,
  country: 'ES',
  display: 'named',
  consent: 'yes',
});
