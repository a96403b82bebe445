import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { addUpFigures } from '#server/letters/figures/addUpFigures.ts';
import { signAndConfirm } from '#server/pages/linksForTests.ts';
import { filledIn, rowsOn, shownOn } from '#server/site/siteForTests.ts';

const day = 86_400_000;
const page = '/en/letters/safeguards/growth';
const data = '/api/letters/safeguards/growth';
let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

/** The log is ordered, and what was noted is added up, as a running server does. */
async function care() {
  while ((await portal.store.ledger.sequence('safeguards', 100)) > 0);
  await addUpFigures(portal.store);
}
async function sign(names: readonly string[]) {
  for (const name of names) await signAndConfirm(portal, goodForm(name, `${name}@example.org`));
  await care();
}

test('How a letter grew is told of days that are over: nothing moves when somebody signs', async () => {
  await sign(['ana', 'ben']);
  expect(shownOn((await portal.ask(page)).body)).toEqual(['growth:empty', 'growth:countries']);
  portal.clock.now += day;
  await sign(['eve']);
  const { body } = await portal.ask(page);
  expect(rowsOn(body, 'days')).toEqual([
    { day: '22 Nov 2026', asked: '2', confirmed: '2', removed: '0', signatures: '2' },
  ]);
  expect(filledIn(body)).toMatchObject({ 'chart.path': 'M0 100L100 0L100 100Z', 'chart.most': '2' });
  portal.clock.now += day;
  expect(rowsOn((await portal.ask(page)).body, 'days')).toHaveLength(2);
});

test('Languages and countries with few are put together, and no name, address or small group is in it', async () => {
  await sign(['ana', 'ben']);
  portal.clock.now += day;
  const { body } = await portal.ask(page);
  expect(rowsOn(body, 'languages')).toEqual([{ others: '1', confirmed: '2' }]);
  expect(rowsOn(body, 'countries')).toEqual([]);
  expect(filledIn(body)['total.others']).toBe('2');
  for (const answer of [body, (await portal.ask(data)).body]) expect(answer).not.toMatch(/ana|ben|example\.org|Spain/);
});

test('The same is given as JSON and as a table', async () => {
  await sign(['ana']);
  portal.clock.now += day;
  expect(JSON.parse((await portal.ask(data)).body)).toEqual({
    letter: 'safeguards',
    until: '2026-11-23T00:00:00.000Z',
    days: [{ day: '2026-11-22', asked: 1, confirmed: 1, removed: 0, signatures: 1 }],
    languages: [{ value: 'elsewhere', confirmed: 1 }],
  });
  const { headers, body } = await portal.ask(`${data}.csv`);
  expect(headers['content-type']).toContain('text/csv');
  expect(body.split('\r\n').slice(0, 2)).toEqual(['day,asked,confirmed,removed,signatures', '2026-11-22,1,1,0,1']);
});

test('Where its organisers do not want it told, there is nothing', async () => {
  for (const path of ['/en/letters/harbour/growth', '/api/letters/harbour/growth', '/api/letters/harbour/growth.csv'])
    expect([path, (await portal.ask(path)).status]).toEqual([path, 404]);
});

test('A form is counted by where it came from, alike for an address that gets no mail, and nowhere kept with the signature', async () => {
  await portal.post('/embed/en/letters/safeguards', goodForm(), { 'sec-fetch-site': 'same-origin' });
  await portal.post('/en/letters/safeguards', goodForm());
  await portal.ask('/api/letters/safeguards/signatures', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ ...goodForm(), locale: 'en' }),
  });
  const { certain } = portal.world.keys.addressHashes('never@example.org');
  const suppression = { address: certain, mailbox: null, reason: 'opted-out', since: 1, until: null } as const;
  await portal.store.transact((tx) => tx.write({ suppression }, 1));
  await portal.post('/en/letters/safeguards', goodForm('Never', 'never@example.org'));
  await care();
  const sources = (await portal.store.figures.of('safeguards')).filter(({ told_by }) => told_by === 'source');
  expect(sources.map(({ value, event, count }) => [value, event, count])).toEqual([
    ['api', 'asked', 1],
    ['embed', 'asked', 1],
    ['site', 'asked', 2],
  ]);
});
