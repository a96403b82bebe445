import { afterEach, expect, test } from 'vitest';
import { sealOptOut } from '#server/letters/optOut/optOut.ts';
import { sealTicket } from '#server/letters/signing/mailTicket.ts';
import { type LogEvent, type LogFields, log } from '#server/log/log.ts';
import { askToConfirm, letter, signAndConfirm } from '#server/pages/linksForTests.ts';
import { type Store, StoreBusy } from '#server/store/port.ts';
import { openPortalForTests, type PortalForTests } from './portalForTests.ts';

/** Words that stand nowhere but in what a person sends. */
const canary = (place: string) => `Canary${place}`;
const address = 'canary@canary.example';
const form = {
  ...{
    kind: 'organisation',
    name: canary('Name'),
    email: address,
    country: 'ES',
    display: 'named',
    consent: 'yes',
    updates: 'yes',
    source: 'canary-source',
  },
  ...{ organisation: canary('Organisation'), role: canary('Role'), website: 'https://canary.example/' },
};
const headers = {
  ...{
    'user-agent': canary('Agent'),
    cookie: `a=${canary('Cookie')}`,
    referer: 'https://canary.example/',
    'x-forwarded-for': '203.0.113.77',
  },
  ...{ authorization: canary('Authorization'), 'x-request-id': canary('Id') },
};

let portal: PortalForTests;
afterEach(() => portal.close());

/** Walks every path with canaries in all that a person can send. @returns the statuses, and all lines as the log writes them */
async function walk(links: readonly string[]) {
  const ticket = sealTicket(portal.world.keys, {
    attempt: portal.world.keys.freshId(),
    spelling: portal.world.keys.addressHashes(address).spelling,
    madeAt: portal.clock.now,
    dueAt: 0,
  });
  const statuses = new Set<number>();
  const ask = async (path: string, method = 'GET', body?: string, type = 'application/x-www-form-urlencoded') => {
    const sent = method === 'POST' ? { ...headers, 'content-type': type } : headers;
    statuses.add((await portal.ask(path, { method, headers: sent, ...(body !== undefined && { body }) })).status);
  };
  const urlencoded = new URLSearchParams(form).toString();
  const paths = [
    '/',
    '/en',
    letter,
    `${letter}/signatories`,
    '/en/search',
    '/api/letters/safeguards',
    '/api/letters/safeguards/signatories',
    '/readyz',
    '/nowhere',
  ];
  for (const path of [
    ...paths,
    '/api/oembed',
    ...links,
    `${letter}/confirm/${canary('Token')}`,
    `${letter}/signature/${canary('Token')}`,
  ])
    for (const method of ['GET', 'HEAD', 'DELETE'])
      await ask(`${path}?q=${canary('Query')}&cursor=${canary('Cursor')}&url=https://canary.example/`, method);
  for (const path of [letter, '/embed/en/letters/safeguards'])
    for (const body of [urlencoded, `${urlencoded}%00`, `name=${canary('Name')}`]) await ask(path, 'POST', body);
  await ask(letter, 'POST', `--x\r\n${canary('Part')}`, 'multipart/form-data; boundary=x');
  for (const body of [JSON.stringify(form), `{"${canary('Key')}`, JSON.stringify({ ...form, email: [address] })])
    await ask('/api/letters/safeguards/signatures', 'POST', body, 'application/json');
  for (const body of [
    `do=resend&email=${address}`,
    `do=confirm&email=${address}&code=${canary('Code')}`,
    `do=confirm&email=${address}&code=123456789`,
  ])
    for (const path of [`${letter}/sent`, `${letter}/sent?ticket=${ticket}`]) await ask(path, 'POST', body);
  for (const sealed of [ticket, canary('Ticket')]) await ask(`${letter}/sent?ticket=${sealed}`);
  for (const link of links) {
    await ask(link, 'POST', 'do=refuse');
    await ask(link, 'POST', `do=change&display=${canary('Display')}`);
    await ask(link, 'POST', `do=${canary('Do')}`);
    await ask(link, 'POST', 'do=withdraw');
  }
  const lines: string[] = [];
  for (const { event, fields } of portal.logged)
    log(event as LogEvent, fields as LogFields, (line) => lines.push(line));
  namesNobody([ticket], lines);
  return { statuses, lines };
}

const namesNobody = (links: readonly string[], lines: readonly string[]) => {
  const secrets = links.map((link) => link.split('/').at(-1) ?? '');
  for (const trace of [
    /canary/i,
    /203\.0\.113|127\.0\.0\.1/,
    ...secrets.map((secret) => new RegExp(secret.slice(0, 12))),
  ])
    expect(lines.join('')).not.toMatch(trace);
};

test('Nothing that a person sends on any path comes into the log', async () => {
  portal = await openPortalForTests({ trustedProxies: 1 });
  const noMail = sealOptOut(portal.world.keys, portal.world.keys.addressHashes(address), portal.clock.now);
  const links = [
    await signAndConfirm(portal),
    await askToConfirm(portal, { ...form, email: 'second@canary.example' }),
    `/en/no-mail/${noMail}`,
  ];
  const { statuses, lines } = await walk(links);
  expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 303, 400, 404, 405, 422]));
  namesNobody(links, lines);
});

/** A store that fails in one place, and quotes in its error all that it was given. */
const failing = (place: keyof Store, name: string) => (store: Store) => {
  const fail = (...given: unknown[]) => {
    const error = Object.assign(
      new TypeError(
        `${JSON.stringify(given)} ${address} /server/Canary.ts:7:1 ${canary('Message')}\n    at /server/Canary.ts:7:1`,
      ),
      {
        code: address,
        detail: canary('Detail'),
        cause: address,
      },
    );
    error.name = name;
    return Promise.reject(error);
  };
  return Object.assign(Object.create(store), store, { [place]: fail });
};

test.each(['transact', 'link', 'published', 'listed', 'isOptedOut', 'isBounced', 'ping'] as const)(
  'Nor when the store fails at "%s" with all of it in the error',
  async (place) => {
    portal = await openPortalForTests({ trustedProxies: 1, wrap: failing(place, `TypeError: ${address}`) });
    const noMail = sealOptOut(portal.world.keys, portal.world.keys.addressHashes(address), portal.clock.now);
    const links = [
      `${letter}/signature/${'Canary'.padEnd(43, 'x')}`,
      `${letter}/confirm/${'Canary'.padEnd(43, 'y')}`,
      `/en/no-mail/${noMail}`,
    ];
    const { statuses, lines } = await walk(links);
    if (place !== 'ping') expect(statuses).toContain(500);
    if (place !== 'ping') expect(lines.length).toBeGreaterThan(0);
    namesNobody(links, lines);
  },
);

test('Nor when a busy store says whom it could not serve', async () => {
  portal = await openPortalForTests({
    wrap: (store) => ({ ...store, transact: () => Promise.reject(new StoreBusy(address)) }),
  });
  const { statuses, lines } = await walk([]);
  expect(statuses).toContain(503);
  namesNobody([], lines);
});
