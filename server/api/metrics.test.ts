import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { purgePast } from '#server/letters/retention/purgePast.ts';
import { letter, signAndConfirm } from '#server/pages/linksForTests.ts';
import { StoreBusy } from '#server/store/port.ts';

const metricsToken = 'only-for-whoever-watches';
const bearer = { headers: { authorization: `Bearer ${metricsToken}` } };
let portal: PortalForTests;
let isBusy = false;
beforeAll(async () => {
  portal = await openPortalForTests({
    metricsToken,
    wrap: (store) => ({
      ...store,
      transact: (work) => (isBusy ? Promise.reject(new StoreBusy('a disk that is full')) : store.transact(work)),
    }),
  });
});
afterAll(() => portal.close());

/** The values of a metric by its labels, as they are written. */
async function valuesOf(name: string): Promise<Record<string, number>> {
  const { body } = await portal.ask('/metrics', bearer);
  const found = body.matchAll(new RegExp(`^${name}(?:\\{([^}]*)\\})? (\\S+)$`, 'gm'));
  return Object.fromEntries([...found].map(([, labels = '', value]) => [labels, Number(value)]));
}

test('What is measured is told to whoever has the token, and to nobody else', async () => {
  const told = await portal.ask('/metrics', bearer);
  expect([told.status, told.headers['content-type'], told.headers['cache-control']]).toEqual([
    200,
    'text/plain; version=0.0.4; charset=utf-8',
    'no-store',
  ]);
  for (const headers of [{}, { authorization: 'Bearer something-else' }, { authorization: metricsToken }]) {
    const { status, body } = await portal.ask('/metrics', { headers: headers as Record<string, string> });
    expect([status, body]).toEqual([401, '']);
  }
  const closed = await openPortalForTests();
  expect((await closed.ask('/metrics', bearer)).status).toBe(404);
  await closed.close();
});

test('Answers are counted by class, on their quick way and on the other, and 503 by its reason', async () => {
  const before = await valuesOf('portal_answers_total');
  await portal.ask('/site.abc.css');
  await portal.ask('/en/nowhere');
  isBusy = true;
  expect((await portal.post(letter, goodForm())).status).toBe(503);
  isBusy = false;
  const after = await valuesOf('portal_answers_total');
  const risen = (name: string) => (after[`class="${name}"`] ?? 0) - (before[`class="${name}"`] ?? 0);
  // The reading before is one more.
  expect(['2xx', '3xx', '4xx', '5xx'].map(risen)).toEqual([2, 0, 1, 1]);
  expect(await valuesOf('portal_unavailable_total')).toMatchObject({ 'reason="store"': 1, 'reason="work"': 0 });
});

test('Mails that are owed, commits and the public log are told as they are now', async () => {
  await portal.post(letter, goodForm('Dora', 'dora@example.org'));
  portal.clock.now += 90_000;
  expect(await valuesOf('portal_mails_owed')).toMatchObject({ 'lane="confirm",when="due"': 1 });
  expect((await valuesOf('portal_mail_oldest_seconds'))['lane="confirm"']).toBe(90);
  expect((await valuesOf('portal_commit_seconds_count'))['']).toBeGreaterThan(0);
  await signAndConfirm(portal);
  await portal.store.ledger.sequence('safeguards', 10);
  expect((await valuesOf('portal_log_entries'))['letter="safeguards"']).toBe(1);
  const hour = Math.floor(portal.clock.now / 3_600_000) * 3600;
  expect((await valuesOf('portal_log_last_timestamp_seconds'))['letter="safeguards"']).toBe(hour);
  expect((await valuesOf('portal_disk_bytes'))['what="free"']).toBeGreaterThan(1e6);
  await purgePast(portal.store, () => {}, portal.clock.now);
  portal.clock.now += 700_000;
  expect(await valuesOf('portal_purge_age_seconds')).toEqual({ '': 700 });
  for (const [id, origin] of Object.entries({ one: 'a', two: 'b' }))
    await portal.store.nodes.note({ id, settings: { origin, portal: '1' } }, portal.clock.now);
  expect(await valuesOf('portal_nodes_differ')).toEqual({ 'setting="origin"': 1, 'setting="portal"': 0 });
  expect(await valuesOf('portal_store_up')).toEqual({ '': 1 });
  expect(await valuesOf('portal_store_calls_waiting'), 'what is not known is left out').toEqual({});
  expect(await valuesOf('portal_mailboxes_suppressed')).toEqual({ 'reason="opted-out"': 0, 'reason="bounced"': 0 });
});

test('No label and no value tells of a person, a mailbox or a network, whoever signed and whatever failed', async () => {
  await portal.post(letter, goodForm('Canary Canary', 'canary@canary.example'));
  const { body } = await portal.ask('/metrics', bearer);
  expect(body).not.toMatch(/canary|dora|127\.0\.0\.1|@/i);
  const labels = new Set([...body.matchAll(/[{,](\w+)="/g)].map(([, name]) => name));
  expect([...labels].sort()).toEqual(['class', 'event', 'lane', 'le', 'letter', 'reason', 'setting', 'what', 'when']);
});
