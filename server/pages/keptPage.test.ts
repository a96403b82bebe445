import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { TemplateName } from '#blanks/templates/templates.ts';
import type { Portal } from '#server/answers/portal.ts';
import { createLetterCounts } from '#server/letters/counts/letterCounts.ts';
import { readCounts } from '#server/letters/counts/readCounts.ts';
import { KeptPages } from '#server/site/keptPages.ts';
import { readTemplate } from '#server/site/site.ts';
import { printSiteForTests } from '#server/site/siteForTests.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';
import type { Published } from '#server/store/port/published.ts';
import type { Store } from '#server/store/port.ts';
import { noCalendar } from '#signon/life/letterLife.ts';
import { keptPage } from './keptPage.ts';
import { letterPage } from './letter/letterPage.ts';
import { lettersPage } from './letter/lettersPage.ts';
import { signatoriesPage } from './letter/signatoriesPage.ts';
import { searchPage } from './searchPage.ts';
import type { Visit } from './visit.ts';

const folder = mkdtempSync(join(tmpdir(), 'kept-'));
printSiteForTests(folder);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const letter = 'safeguards';
const path = `/en/letters/${letter}`;
const hour = { people: 0, organisations: 0, asOf: 0 };
const published = {
  signatures: 7,
  organisations: 0,
  byCountry: [],
  versions: [],
  asOf: 0,
  step: 0,
  hour,
} as unknown as Published;

function open() {
  const clock = { now: 0 };
  const store = {
    published: async () => published,
    milestones: async () => [],
    paperCounts: async () => [],
    retention: { notices: async () => [] },
  } as unknown as Store;
  const counts = createLetterCounts(
    (letter, at) => readCounts({ store, calendarOf: () => noCalendar }, letter, at),
    () => clock.now,
    undefined,
    () => clock.now,
  );
  const portal = {
    site: siteFromDisk(folder, { origin: 'https://letter.example', operator: null }),
    readings: { counts },
    now: () => clock.now,
    kept: new KeptPages(),
    services: {
      signatoryPage: async () => ({ value: { organisations: [], people: [], next: null, isLater: false } }),
    },
  } as unknown as Portal;
  const visit = async <T extends TemplateName>(path: string, name: T) => {
    const template = await readTemplate(portal.site, path, name);
    return { portal, template, letter, path, query: new URLSearchParams() } as unknown as Visit<T>;
  };
  const read = async () => letterPage(await visit(path, 'letter'));
  return { clock, counts, portal, read, visit };
}

test('The letter is at hand once it was filled, and not before', async () => {
  const { portal, read } = open();
  expect(keptPage(portal, path)).toBeNull();
  const page = await read();
  expect(keptPage(portal, path)).toBe(page);
  expect(keptPage(portal, path, '?utm_source=x')).toBe(page);
  for (const search of ['?partner=x', '?a=b&friend=x']) expect(keptPage(portal, path, search)).toBeNull();
});

test('So are lists, and the page on which nothing was searched for; not what was asked of them', async () => {
  const { clock, portal, visit } = open();
  const search = await searchPage(await visit('/en/search', 'search'));
  const list = await signatoriesPage(await visit(`${path}/signatories`, 'signatories'));
  const letters = await lettersPage(await visit('/en/letters', 'letters'));
  expect(keptPage(portal, '/en/search')).toBe(search);
  expect(keptPage(portal, `${path}/signatories`)).toBe(list);
  expect(keptPage(portal, '/en/letters', '?a=b')).toBe(letters);
  expect(keptPage(portal, '/en/search', '?q=lock')).toBeNull();
  expect(keptPage(portal, `${path}/signatories`, '?cursor=person.1')).toBeNull();
  clock.now = 1000;
  expect(keptPage(portal, '/en/letters')).toBeNull();
  expect(keptPage(portal, `${path}/signatories`)).toBeNull();
});

test('It is not at hand when its counts are no longer young, or something was written', async () => {
  const { clock, counts, portal, read } = open();
  await read();
  clock.now = 1000;
  expect(keptPage(portal, path)).toBeNull();
  await read();
  expect(keptPage(portal, path)).not.toBeNull();
  counts.drop(letter);
  expect(keptPage(portal, path)).toBeNull();
});

test('Pages that are made for who asks, finished files and what is not there are no such pages', async () => {
  const { portal, read } = open();
  await read();
  for (const other of ['/en/search', '/en/faq', '/en/nothing', `${path}/sent`])
    expect(keptPage(portal, other)).toBeNull();
});
