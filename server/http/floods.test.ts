import { afterEach, beforeEach, expect, test } from 'vitest';
import { WorkBudget } from '#server/answers/workBudget.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { letter } from '#server/pages/linksForTests.ts';
import { shownOn } from '#server/site/siteForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { goodForm, openPortalForTests, type PortalForTests, type Reply } from './portalForTests.ts';

let portal: PortalForTests;
/** How often the store was asked for names. */
let looks = 0;
beforeEach(async () => {
  // A clock that moves whenever it is looked at, so that each piece of work takes as long on every machine.
  let ticks = 0;
  const clock = () => {
    ticks += 1;
    return ticks;
  };
  const budget = new WorkBudget({ ofNetwork: [1e-6, 20], ofAll: [1, 1e9] }, clock, clock);
  portal = await openPortalForTests({
    ...{ trustedProxies: 1, budget },
    wrap: (store) => ({
      ...store,
      listed: (...all) => {
        looks += 1;
        return store.listed(...all);
      },
    }),
  });
});
afterEach(() => portal.close());

const from = (address: string) => ({ headers: { 'x-forwarded-for': address, 'accept-encoding': 'br' } });
const flooder = from('203.0.113.7');
const reader = from('198.51.100.9');

const inSpanish = letter.replace('/en/', '/es/');

test.each([
  ['a search', (number: number) => `/es/search?q=lock+${number}`],
  ['a page that is passed on', (number: number) => `/es/share/mastodon?page=/faq&server=server-${number}.example`],
  ['a made-up place in the list', (number: number) => `${inSpanish}/signatories?cursor=person.${number}`],
])('Who floods %s is told when to come back, and everybody else is served', async (_, path) => {
  const answers = [];
  for (let number = 0; number < 25; number += 1) answers.push(await portal.ask(path(number), flooder));
  expect([answers.at(0)?.status, answers.at(-1)?.status]).toEqual([200, 429]);
  const { headers, body } = answers.at(-1) as Reply;
  expect(shownOn(body)).toEqual(['too-many']);
  expect(body).toContain('lang="es"');
  expect([Number(headers['retry-after']) > 0, headers['cache-control']]).toEqual([true, 'no-store']);

  expect((await portal.ask(path(100), reader)).status).toBe(200);
  for (const kept of ['/es', inSpanish, `${inSpanish}/signatories`, '/api/letters/safeguards/history'])
    expect([kept, (await portal.ask(kept, flooder)).status]).toEqual([kept, 200]);
  expect((await portal.post(inSpanish, goodForm(), flooder.headers)).status).toBe(303);
});

test.each([
  ['the list', '/signatories?cursor=person.1'],
  ['the lines of the log', '/log'],
  ['its proofs', '/log/consistency?from=1'],
])('A program that floods %s is told so as the API tells it', async (_, place) => {
  await portal.store.transact((tx) =>
    tx.write({ save: signatureForTests({ state: 'confirmed', confirmedAt: 5 }) }, portal.clock.now),
  );
  await sequenceAll(portal.store.ledger);
  const path = `/api/letters/safeguards${place}`;
  for (let number = 0; number < 25; number += 1) await portal.ask(path, flooder);
  const { status, headers, body } = await portal.ask(path, flooder);
  expect([status, Number(headers['retry-after']) > 0, JSON.parse(body).status]).toEqual([429, true, 429]);
  expect((await portal.ask(path, reader)).status).toBe(200);
});

test.each([`${inSpanish}/signatories`, '/api/letters/safeguards/signatories'])(
  'A place in the list that is refused is not even looked up: %s',
  async (path) => {
    const ask = async (number: number) => (await portal.ask(`${path}?cursor=person.${number}`, flooder)).status;
    let number = 0;
    while ((await ask(number)) === 200) number += 1;
    const before = looks;
    expect([await ask(number + 1), looks]).toEqual([429, before]);
    expect(before).toBeGreaterThan(0);
  },
);

test('A made-up query makes no new page of a letter', async () => {
  for (let number = 0; number < 25; number += 1)
    expect((await portal.ask(`${inSpanish}?source=made-up-${number}`, flooder)).status).toBe(200);
  expect((await portal.ask('/es/search?q=lock', flooder)).status, 'nothing was charged').toBe(200);
});
