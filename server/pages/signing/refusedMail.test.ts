import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests, type Reply } from '#server/http/portalForTests.ts';
import { sealOptOut } from '#server/letters/optOut/optOut.ts';
import { closed, confirmAt, letter } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { pastTime } from '#server/store/retention/purge.ts';
import { limits } from '#signon/limits.ts';
import { crowdForTests } from './crowdForTests.ts';

// What the page after signing says of a mailbox that its mail server refuses.

let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests({ trustedProxies: 1 });
});
afterEach(() => portal.close());

/** Signs. @returns the address of the page after it */
const sign = async (email: string, more: Record<string, string> = {}, path = letter) =>
  (await portal.post(path, { ...goodForm('Ana', email), ...more })).headers.location ?? '';
const hashesOf = (email: string) => portal.world.keys.addressHashes(email);
/** The mail server answers 5xx. */
const refuse = (email: string) =>
  portal.store.outbox.bounced(hashesOf(email), portal.clock.now, portal.clock.now + limits.bouncedFor);
const look = async (location: string) => shownOn((await portal.ask(location)).body);
const visible = ({ status, headers: { date: _, ...headers }, body }: Reply, ticket: string) => ({
  status,
  headers,
  body: body.replaceAll(ticket, ''),
});
const ticketIn = (location: string) => new URLSearchParams(location.split('?')[1]).get('ticket') ?? '';

test.each([letter, '/embed/ar/letters/safeguards'])(
  'A minute after signing at %s, and for a day, the page says that the mail server refused',
  async (path) => {
    const location = await sign('ana@example.org', {}, path);
    await refuse('ana@example.org');
    portal.clock.now += limits.lookAfter - 1;
    expect(await look(location)).toEqual(['waiting', 'look:later']);
    portal.clock.now += 1;
    const { status, headers, body } = await portal.ask(location);
    expect([status, headers['cache-control'], headers['x-robots-tag'], headers['referrer-policy']]).toEqual([
      200,
      'no-store',
      'noindex',
      'no-referrer',
    ]);
    expect(headers).not.toHaveProperty('etag');
    expect(shownOn(body)).toEqual(['bounced']);
    portal.clock.now += limits.lookWithin - limits.lookAfter - 1;
    expect(await look(location)).toEqual(['bounced']);
    portal.clock.now += 1;
    expect(await look(location)).toEqual(['waiting']);
  },
);

test('A mailbox that was refused for somebody else before is told of in the same minute and the same words, and no sooner', async () => {
  await refuse('known@example.org');
  portal.clock.now += 5;
  const known = await sign('known@example.org');
  const fresh = await sign('fresh@example.org');
  for (const wait of [0, limits.lookAfter - 1, 1, limits.lookWithin / 2]) {
    portal.clock.now += wait;
    const [one, other] = [await portal.ask(known), await portal.ask(fresh)];
    expect(visible(one, ticketIn(known))).toEqual(visible(other, ticketIn(fresh)));
    expect(ticketIn(known)).toHaveLength(ticketIn(fresh).length);
    // The mail server has answered within the minute.
    if (wait === 0) await refuse('fresh@example.org');
  }
  expect(await look(known)).toEqual(['bounced']);
});

test('A refusal that ends meanwhile reads like a new one, also when what is past its time was deleted', async () => {
  await refuse('known@example.org');
  portal.clock.now += limits.bouncedFor - limits.lookAfter;
  const known = await sign('known@example.org');
  portal.clock.now += limits.lookWithin - 1;
  await portal.store.purge(pastTime(portal.clock.now));
  expect(await look(known)).toEqual(['bounced']);
});

test('Who wanted no mails, who confirmed and who waits look like a mailbox that took the mail', async () => {
  await sign('waits@example.org');
  await sign('confirmed@example.org');
  const confirming = (await portal.mails()).find(({ to }) => to === 'confirmed@example.org');
  await confirmAt(portal, `${letter}/confirm/${confirming?.secret}`);
  await portal.post(`/en/no-mail/${sealOptOut(portal.world.keys, hashesOf('never@example.org'), portal.clock.now)}`, {
    do: 'refuse',
  });
  const addresses = ['new', 'waits', 'confirmed', 'never'].map((name) => `${name}@example.org`);
  const locations = await Promise.all(addresses.map((email) => sign(email)));
  expect(new Set(locations.map((location) => location.length)).size).toBe(1);
  for (const wait of [0, limits.lookAfter]) {
    portal.clock.now += wait;
    const pages = await Promise.all(
      locations.map(async (location) => visible(await portal.ask(location), ticketIn(location))),
    );
    for (const page of pages) expect(page).toEqual(pages[0]);
  }
  expect(await look(locations[0] ?? '')).toEqual(['waiting', 'look:nothing']);
});

test('While the mail is delayed the page does not know it sooner of one mailbox than of another', async () => {
  await refuse('ana@example.org');
  await crowdForTests(portal);
  const location = await sign('ana@example.org', { patience: 'yes' });
  expect(location).toMatch(/&late=15$/);
  portal.clock.now += limits.patience + limits.lookAfter - 1;
  expect(await look(location)).toEqual(['waiting', 'look:later']);
  portal.clock.now += 1;
  expect(await look(location)).toEqual(['bounced']);
});

test('A form with the field that people do not see gets a ticket like every other, once it is admitted', async () => {
  const plain = await sign('ana@example.org');
  const trapped = await sign('ben@example.org', { remark: 'x', patience: 'yes' });
  expect(ticketIn(trapped)).toHaveLength(ticketIn(plain).length);
});

test('A ticket that is cut, changed, padded, of another portal or of another purpose shows the ordinary page', async () => {
  const location = await sign('ana@example.org');
  await refuse('ana@example.org');
  portal.clock.now += limits.lookAfter;
  const ticket = ticketIn(location);
  const other = sealOptOut(portal.world.keys, hashesOf('ana@example.org'), portal.clock.now);
  const flipped = `${ticket.slice(0, -5)}${ticket.at(-5) === 'A' ? 'B' : 'A'}${ticket.slice(-4)}`;
  for (const made of [
    ticket.slice(1),
    ticket.slice(0, -1),
    flipped,
    `${ticket}=`,
    `${ticket}.`,
    other,
    '',
    'x',
    '"><b>',
  ]) {
    const { status, headers, body } = await portal.ask(`${letter}/sent?ticket=${encodeURIComponent(made)}`);
    expect([made, status, headers['cache-control'], shownOn(body)]).toEqual([made, 200, 'no-store', ['waiting']]);
    expect(body).not.toContain('<b>');
  }
});

test('The page keeps its ticket when the mail is asked for again or a code was wrong, and says nothing of the mailbox there', async () => {
  const location = await sign('ana@example.org', { patience: 'yes' });
  await refuse('ana@example.org');
  portal.clock.now += limits.lookAfter;
  const resent = await portal.post(location, { do: 'resend', email: 'ana@example.org' });
  expect([resent.status, shownOn(resent.body)]).toEqual([200, ['waiting', 'look:later', 'resent']]);
  expect(resent.headers).toMatchObject({ 'cache-control': closed['cache-control'], 'x-robots-tag': 'noindex' });
  expect(`${letter}/sent${filledIn(resent.body).query}`).toBe(location);
  const wrong = await portal.post(location, { do: 'confirm', email: 'ana@example.org', code: '12' });
  expect([wrong.status, shownOn(wrong.body)]).toEqual([422, ['waiting', 'look:later', 'code:malformed']]);
  const without = await portal.post(`${letter}/sent?ticket=x`, { do: 'resend', email: 'ana@example.org' });
  expect(shownOn(without.body)).toEqual(['waiting', 'resent']);
});

test('Looking changes nothing', async () => {
  const location = await sign('ana@example.org');
  const before = await portal.mails();
  portal.clock.now += limits.lookAfter;
  for (const method of ['GET', 'HEAD']) await portal.ask(location, { method });
  expect([before.length, (await portal.mails()).length]).toEqual([1, 0]);
});

test('Who signed while her mailbox was refused is mailed when she asks again after it is not: what she typed was kept', async () => {
  await refuse('ana@example.org');
  const location = await sign('ana@example.org');
  expect(await portal.mails()).toEqual([]);
  portal.clock.now += limits.bouncedFor + 1;
  await portal.post(location, { do: 'resend', email: 'ana@example.org' });
  const [mail, ...more] = await portal.mails();
  expect([mail, more]).toMatchObject([{ template: 'confirm', to: 'ana@example.org' }, []]);
  expect((await confirmAt(portal, `${letter}/confirm/${mail?.secret}`)).status).toBe(303);
});
