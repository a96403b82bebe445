import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { confirmAt, letter, signAndConfirm } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';

const week = 7 * 86_400_000;
let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

/** Noise that adds nothing, so that the sums can be seen. */
const withoutNoise = () => Object.assign(portal.world.keys, { friendNoise: () => new Uint8Array(32) });

/** Signs and begins to count. @returns the own page and the address to share */
async function begin(): Promise<{ own: string; shared: string }> {
  const own = await signAndConfirm(portal);
  expect((await portal.post(own, { do: 'friends' })).headers.location).toBe(`${own}?changed=1`);
  const { body } = await portal.ask(own);
  return { own, shared: letter + filledIn(body)['friend.query'] };
}
const signAt = async (path: string, email: string) => {
  expect((await portal.post(path, goodForm('A Friend', email))).status).toBe(303);
  const [mail] = await portal.mails();
  await confirmAt(portal, `${letter}/confirm/${mail?.secret}`);
  await portal.mails();
  return mail;
};
const told = async (own: string) => {
  const { body } = await portal.ask(own);
  const outcomes = shownOn(body).filter((one) => one.startsWith('friends:'));
  return [...outcomes, filledIn(body)['friend.count']].filter((one) => one !== undefined);
};

test('Nobody has a link of their own who did not ask for one', async () => {
  const own = await signAndConfirm(portal);
  const { body } = await portal.ask(own);
  expect(shownOn(body)).toContain('friends:off');
  expect(filledIn(body)).not.toHaveProperty('friend.query');
});

test('Who asks for it has a link, and is told in the weeks after about how many signed by it', async () => {
  withoutNoise();
  const { own, shared } = await begin();
  expect(shared).toMatch(/\?friend=[\w-]{21}\w$/);
  expect(filledIn((await portal.ask(own)).body)['friend.encoded']).toMatch(/^%3Ffriend%3D/);
  for (const one of ['one', 'two']) await signAt(shared, `${one}@example.org`);
  expect(await told(own)).toEqual(['friends:on', 'friends:early']);
  portal.clock.now += week;
  expect(await told(own)).toEqual(['friends:on', 'friends:few']);
  await signAt(shared, 'three@example.org');
  expect(await told(own), 'only in the next week').toEqual(['friends:on', 'friends:few']);
  portal.clock.now += week;
  expect(await told(own)).toEqual(['friends:on', '3']);
});

test('What is told has noise in it, so that nobody learns whether one certain person came', async () => {
  const { own, shared } = await begin();
  for (const one of ['a', 'b', 'c', 'd', 'e']) await signAt(shared, `${one}@example.org`);
  portal.clock.now += week;
  const seen = [];
  for (const first of [0, 1, 3]) {
    Object.assign(portal.world.keys, { friendNoise: () => new Uint8Array(32).fill(1).fill(first, 0, 1) });
    seen.push((await told(own)).at(-1));
  }
  expect(seen).toEqual(['5', '6', '4']);
});

test('Who comes by it is told so, on one page for all; and nothing of it is kept once it was counted', async () => {
  const { own, shared } = await begin();
  const { body } = await portal.ask(shared);
  expect(filledIn(body)).toMatchObject({ 'arrival.note': 'by a friend en', 'arrival.without': 'without' });
  expect(body).toBe((await portal.ask(`${letter}?friend=${'x'.repeat(22)}`)).body);
  expect(filledIn((await portal.ask(letter)).body)).not.toHaveProperty('arrival.note');
  const mail = await signAt(shared, 'friend@example.org');
  const kept = JSON.stringify(await portal.store.transact((tx) => tx.signature(mail?.signature ?? '')));
  expect(kept).not.toContain(shared.split('=').at(-1));
  const counted = async () => {
    const id = (await portal.store.link(portal.world.keys.hashToken(own.split('/').at(-1) ?? '')))?.signature.id;
    return (await portal.store.friends.linkOf(id ?? ''))?.count.inLatest;
  };
  expect(await counted()).toBe(1);
  await portal.store.transact((tx) => tx.countVisit(mail?.signature ?? '', 'safeguards', portal.clock.now));
  expect(await counted(), 'which link it was is forgotten').toBe(1);
});

describe('Nobody is counted', () => {
  test.each(['', 'short', 'x'.repeat(22), `${'x'.repeat(21)}/`, '<script>', '__proto__'])(
    'by a link that there is not: %s',
    async (code) => {
      withoutNoise();
      const { own } = await begin();
      await signAt(`${letter}?friend=${encodeURIComponent(code)}`, 'x@example.org');
      portal.clock.now += week;
      expect(await told(own)).toEqual(['friends:on', 'friends:few']);
    },
  );

  test('who does not confirm, or whose mailbox has signed already', async () => {
    withoutNoise();
    const { own, shared } = await begin();
    for (let time = 0; time < 4; time += 1) await portal.post(shared, goodForm('Again', 'ana@example.org'));
    for (let time = 0; time < 4; time += 1) await portal.post(shared, goodForm('Waits', `waits${time}@example.org`));
    const id = (await portal.store.link(portal.world.keys.hashToken(own.split('/').at(-1) ?? '')))?.signature.id;
    expect((await portal.store.friends.linkOf(id ?? ''))?.count).toMatchObject({ earlier: 0, inLatest: 0 });
  });

  test('any more once it was stopped; begun again it is another link', async () => {
    const { own, shared } = await begin();
    expect((await portal.post(own, { do: 'no-friends' })).status).toBe(303);
    expect(shownOn((await portal.ask(own)).body)).toContain('friends:off');
    await signAt(shared, 'late@example.org');
    await portal.post(own, { do: 'friends' });
    expect(letter + filledIn((await portal.ask(own)).body)['friend.query']).not.toBe(shared);
    expect((await portal.post(`${own}x`, { do: 'friends' })).status).toBe(404);
  });
});

test('The link goes with the signature', async () => {
  const { own, shared } = await begin();
  const id = (await portal.store.link(portal.world.keys.hashToken(own.split('/').at(-1) ?? '')))?.signature.id ?? '';
  expect(await portal.store.friends.linkOf(id)).not.toBeNull();
  await portal.post(own, { do: 'withdraw' });
  expect(await portal.store.friends.linkOf(id)).toBeNull();
  expect((await signAt(shared, 'late@example.org'))?.signature).toBeTruthy();
});

test('The file of the own page has the code, and no number that the page does not tell', async () => {
  const { own, shared } = await begin();
  await signAt(shared, 'friend@example.org');
  const kept = JSON.parse((await portal.ask(`${own}?download=json`)).body);
  expect(`${letter}?friend=${kept.friendCode}`).toBe(shared);
  expect(Object.keys(kept).filter((name) => /friend/i.test(name))).toEqual(['friendCode']);
});
