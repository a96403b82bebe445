import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { askToConfirm, signAndConfirm } from '#server/pages/linksForTests.ts';

let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

test('A scanner that opens every link in every way that only looks changes nothing', async () => {
  const waiting = await askToConfirm(portal, goodForm('Ben', 'ben@example.org'));
  const own = await signAndConfirm(portal);
  const everything = async () => {
    const known = await Promise.all(
      [waiting, own].map((link) => portal.store.link(portal.world.keys.hashToken(link.split('/').at(-1) ?? ''))),
    );
    return { known, counts: await portal.store.counts('safeguards'), nextDue: await portal.store.outbox.nextDue() };
  };
  const before = await everything();
  const nudges = portal.nudges.count;
  for (const method of ['GET', 'HEAD', 'OPTIONS'])
    for (const link of [waiting, own])
      for (const query of ['', '?do=withdraw', '?do=change&display=anonymous', '?changed=1', '?download=json']) {
        const { status, bytes } = await portal.ask(link + query, { method, headers: { 'sec-purpose': 'prefetch' } });
        expect(status).toBe(method === 'OPTIONS' ? 204 : 200);
        if (method === 'HEAD') expect(bytes.length).toBe(0);
      }
  for (const method of ['PUT', 'DELETE', 'PATCH', 'QUERY'])
    expect((await portal.ask(own, { method })).status).toBe(405);
  expect(await everything()).toEqual(before);
  expect(portal.nudges.count).toBe(nudges);
});
