import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { organisersForTests } from '#server/keys/organisersForTests.ts';
import { askToAffirm } from '#server/letters/affirming/askToAffirm.ts';
import { letter, signAndConfirm } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';

let portal: PortalForTests;
let version: string;
beforeEach(async () => {
  version = '1.0';
  portal = await openPortalForTests({
    spoil(site) {
      const { safeguards, ...others } = site.letters;
      if (!safeguards) return site;
      // As after a new build, without another server.
      const now = Object.defineProperty({ ...safeguards }, 'version', { get: () => version, enumerable: true });
      return { ...site, letters: { ...others, safeguards: now } };
    },
  });
});
afterEach(() => portal.close());

const sign = (name: string, fields: Record<string, string> = {}) =>
  signAndConfirm(portal, { ...goodForm(name, `${name.toLowerCase()}@example.org`), ...fields });
const ask = () => {
  const { store, keys } = portal.world;
  const safeguards = { version } as never;
  return askToAffirm(
    { store, now: () => portal.clock.now, freshToken: keys.freshToken, letters: { safeguards } },
    'safeguards',
  );
};
const api = async () => {
  portal.readings.counts.drop('safeguards');
  return JSON.parse((await portal.ask('/api/letters/safeguards')).body);
};

test('Who wants news of the letter is mailed once, to the own page; who did not ask for news, opted out, or signed the new words, is not', async () => {
  await sign('Ana', { updates: 'yes' });
  await sign('Ben');
  await sign('Cem', { updates: 'yes' });
  const { certain } = portal.world.keys.addressHashes('cem@example.org');
  const optOut = { address: certain, mailbox: null, reason: 'opted-out', since: 1, until: null } as const;
  await portal.store.transact((tx) => tx.write({ suppression: optOut }, portal.clock.now));
  version = '2.0';
  await sign('Dov', { updates: 'yes' });
  expect(await ask()).toEqual({ asked: 1, sealed: 0, silent: 1 });
  expect(await portal.mails()).toMatchObject([{ template: 'affirm', to: 'ana@example.org' }]);
  expect(await ask()).toEqual({ asked: 0, sealed: 0, silent: 1 });
  version = '2.1';
  expect((await ask()).asked, 'the meaning is the same, and so is the question').toBe(1);
});

test('A change of form asks nobody, and the own page says nothing of it', async () => {
  const own = await sign('Ana', { updates: 'yes' });
  version = '1.1';
  expect(await ask()).toEqual({ asked: 0, sealed: 0, silent: 0 });
  expect(filledIn((await portal.ask(own)).body)['affirm.version']).toBeUndefined();
  expect(await api()).not.toHaveProperty('versions');
});

test('The link of the mail looks only; its button affirms, once, and until then the signature counts under the old words, shown apart', async () => {
  await sign('Ana', { updates: 'yes' });
  version = '2.0';
  await sign('Dov');
  await ask();
  const [mail] = await portal.mails();
  const link = `${letter}/signature/${mail?.secret}`;
  for (const path of [link, `${link}?affirmed=1`, `${link}?do=affirm`]) await portal.ask(path);
  expect(filledIn((await portal.ask(link)).body)).toMatchObject({
    'affirm.version': '2.0',
    'signer.letterVersion': '1.0',
  });
  expect((await api()).versions).toEqual([
    { version: '1.0', signatures: 1 },
    { version: '2.0', signatures: 1 },
  ]);
  expect(filledIn((await portal.ask(letter)).body).versions).toBe('1.0: 1 and 2.0: 1');

  for (const _ of [1, 2]) {
    const { status, headers } = await portal.post(link, { do: 'affirm' });
    expect([status, headers.location]).toEqual([303, `${link}?affirmed=1`]);
  }
  const { body } = await portal.ask(`${link}?affirmed=1`);
  expect(shownOn(body)).toContain('affirmed');
  expect(filledIn(body)).toMatchObject({ 'signer.letterVersion': '2.0' });
  expect(filledIn(body)['affirm.version']).toBeUndefined();
  const kept = JSON.parse((await portal.ask(`${link}?download=json`)).body);
  expect(kept).toMatchObject({
    letterVersion: '2.0',
    affirmations: [{ version: '2.0', from: '1.0', askedAt: expect.any(String), affirmedAt: expect.any(String) }],
  });
  expect((await api()).count).toBe(2);
  expect(await api()).not.toHaveProperty('versions');
});

test('A link that opens nothing affirms nothing', async () => {
  const { status, body } = await portal.post(`${letter}/signature/${'x'.repeat(43)}`, { do: 'affirm' });
  expect([status, shownOn(body)]).toEqual([404, ['unknown']]);
});

test('Whose address only the organisers can read is not mailed, and is counted for the operator', async () => {
  await portal.close();
  portal = await openPortalForTests({ organiserRecipient: organisersForTests.recipient });
  await sign('Ana', { updates: 'yes' });
  version = '2.0';
  expect(await ask()).toEqual({ asked: 0, sealed: 1, silent: 0 });
  expect(await portal.mails()).toEqual([]);
});
