import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { afterConfirmation, writeConfirmation } from '#server/letters/confirming/writeConfirmed.ts';
import { holdSurges } from '#server/letters/crowds/holdCrowds.ts';
import { clearReleased } from '#server/letters/crowds/moderateCrowd.ts';
import { idsOf } from '#server/letters/moderation/findNames.ts';
import { releaseName } from '#server/letters/moderation/moderate.ts';
import { moderateNames } from '#server/letters/moderation/moderateNames.ts';
import { confirmAt } from '#server/pages/linksForTests.ts';
import { rowsOn, shownOn } from '#server/site/siteForTests.ts';
import { pastTime } from '#server/store/retention/purge.ts';
import { limits } from '#signon/limits.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';

const letter = '/en/letters/safeguards';
let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

/** Signs and confirms. @returns the secret of the signer's own page */
async function hasSigned(name: string): Promise<string> {
  await portal.post(letter, goodForm(name));
  const [mail] = await portal.mails();
  await confirmAt(portal, `${letter}/confirm/${mail?.secret}`);
  portal.clock.now += 2000;
  return (await portal.mails())[0]?.secret ?? '';
}
const listed = async () => rowsOn((await portal.ask(`${letter}/signatories`)).body, 'people').map(({ name }) => name);
const count = async () => JSON.parse((await portal.ask('/api/letters/safeguards')).body).count;

/** Writes a confirmation, but does not do what it sets off. @returns the crowds that make a surge */
const signAndConfirm = (save: Signature, ip: string) =>
  portal.world.store.transact(async (tx) => {
    await tx.write({ save: { ...save, state: 'pending', confirmedAt: null } }, portal.clock.now);
    return writeConfirmation(tx, portal.world, save.letter, { save }, ip, portal.clock.now);
  });

/** So many confirm within minutes, each with a mailbox and a network of its own. @returns what they wrote */
async function crowd(size: number, of: { email?: (n: number) => string; ip?: (n: number) => string }) {
  const { email = (n) => `name@domain-${n}.example`, ip = (n) => `198.51.${n >> 8}.${n & 255}` } = of;
  const { world, clock } = portal;
  const confirm = async (n: number) => {
    const mailbox = `${clock.now}/${n}`;
    const save = signatureForTests({
      ...{ name: `Made Up ${n}`, email: email(n), display: 'named' },
      ...{ mailbox, spelling: mailbox, state: 'confirmed', confirmedAt: clock.now },
    });
    await afterConfirmation(world, await signAndConfirm(save, ip(n)));
  };
  for (let n = 0; n < size; n += 100) {
    await Promise.all(Array.from({ length: Math.min(100, size - n) }, (_, one) => confirm(n + one)));
    clock.now += 10_000;
  }
}
const size = limits.surgeLeast + 100;
const catchAll = (n: number) => `x${n}@${n % 3 ? '' : `s${n}.`}catch-all.example`;
const waiting = async () => (await portal.store.moderation.held(10_000)).map(({ name, held }) => `${name} ${held}`);
const moderators = () => ({
  store: portal.store,
  now: () => portal.clock.now,
  freshId: () => `act ${++acts}`,
  freshToken,
});
let acts = 0;

test.each([
  ['of one mail domain, and domains under it', { email: catchAll }],
  ['from one network', { ip: () => '203.0.113.9' }],
])(
  'More than a school %s, who confirm within minutes, wait for a look, those too who were listed before; honest people do not',
  async (_, of) => {
    await crowd(limits.surgeLeast, of);
    expect((await listed()).length, 'a school is listed at once').toBeGreaterThan(0);
    expect(await waiting()).toEqual([]);
    await crowd(size - limits.surgeLeast, of);
    expect(await waiting()).toHaveLength(size);
    expect([await count(), await listed()]).toEqual([size, []]);
    const own = await hasSigned('Suzie Q');
    expect([await count(), await listed()]).toEqual([size + 1, ['Suzie Q']]);
    expect(shownOn((await portal.ask(`${letter}/signature/${own}`)).body)).not.toContain('held');
  },
);

test('However many confirm, nobody waits whose crowd is small or whose domain belongs to strangers', async () => {
  await crowd(size, { email: (n) => (n % 10 ? `somebody.${n}@gmail.com` : `x@domain-${n}.example`) });
  expect(await waiting()).toEqual([]);
});

test('Who is of a surge is told, counts meanwhile, and is listed once her name is released; it waits no second time', async () => {
  await crowd(size, { ip: () => '127.0.0.1' });
  const own = await hasSigned('Suzie Q');
  expect([await count(), await listed()]).toEqual([size + 1, []]);
  expect(shownOn((await portal.ask(`${letter}/signature/${own}`)).body)).toContain('held');
  const [suzie] = (await portal.store.moderation.held(10_000)).filter(({ name }) => name === 'Suzie Q');
  expect(await releaseName(moderators(), suzie?.id ?? '')).toBe('released');
  await holdSurges(portal.store, portal.world.keys, portal.clock.now);
  portal.clock.now += 2000;
  expect([await count(), await listed()]).toEqual([size + 1, ['Suzie Q']]);
  expect(shownOn((await portal.ask(`${letter}/signature/${own}`)).body)).not.toContain('held');
});

test('A surge whose names were not all held, because the server stopped, is held at the next look', async () => {
  const { store, world, clock } = portal;
  await crowd(limits.surgeLeast, { email: catchAll });
  const save = signatureForTests({ email: catchAll(9), mailbox: 'last', state: 'confirmed', confirmedAt: clock.now });
  await signAndConfirm(save, '192.0.2.1');
  expect(await waiting()).toHaveLength(1);
  expect(await holdSurges(store, world.keys, clock.now)).toBe(limits.surgeLeast);
  expect(await waiting()).toHaveLength(limits.surgeLeast + 1);
  expect(await holdSurges(store, world.keys, clock.now)).toBe(0);
});

test('Names that come and go make a surge all the same, and so do those after names that a moderator looked at one by one', async () => {
  const ids = async () => (await portal.store.moderation.held(10_000)).map(({ id }) => id);
  await crowd(size, { email: catchAll });
  const [released = '', ...others] = await ids();
  expect(await releaseName(moderators(), released)).toBe('released');
  const remove = (id: string) =>
    portal.store.transact(async (tx) => tx.write({ remove: (await tx.signature(id)) ?? undefined }, portal.clock.now));
  for (const id of others) await remove(id);
  expect(await waiting()).toEqual([]);
  await crowd(10, { email: (n) => `later-${n}@catch-all.example` });
  expect(await waiting()).toHaveLength(10);
});

test.each([
  ['one mail domain', { email: catchAll }],
  ['one network', { ip: () => '203.0.113.9' }],
])(
  'More than a large school of %s who confirm within a day wait, those of earlier hours too, though in no hour they are more than a school',
  async (_, of) => {
    const inRound = limits.surgeLeast - 5;
    const rounds = Math.ceil((limits.surgeLeastInDay + 1) / inRound);
    for (let round = 1; round < rounds; round += 1) {
      await crowd(inRound, of);
      portal.clock.now += 70 * 60_000;
    }
    await crowd(limits.surgeLeastInDay - (rounds - 1) * inRound, of);
    expect(await waiting(), 'a large school is listed').toEqual([]);
    await crowd(1, of);
    expect(await waiting()).toHaveLength(limits.surgeLeastInDay + 1);
    expect([await count(), await listed()]).toEqual([limits.surgeLeastInDay + 1, []]);
    await hasSigned('Suzie Q');
    expect(await listed()).toEqual(['Suzie Q']);
    portal.clock.now += limits.surgeDay;
    await crowd(1, of);
    expect(await waiting()).toHaveLength(limits.surgeLeastInDay + 1);
  },
);

test('A crowd that a moderator released makes no surge for a day; an hour later none is a surge any more', async () => {
  await crowd(size, { email: catchAll });
  const asked = { letter: 'safeguards', domain: portal.world.keys.domainHash('catch-all.example') };
  const found = await idsOf(portal.world, { ...asked, state: 'surge' });
  await clearReleased(moderators(), asked);
  const said = { reason: '', words: null, isTold: true };
  expect(await moderateNames(moderators(), 'release', found, said)).toHaveLength(size);
  await crowd(size, { email: (n) => `later-${n}@catch-all.example` });
  expect(await waiting()).toEqual([]);
  await crowd(size, { email: (n) => `other-${n}@second.example` });
  expect(await waiting()).toHaveLength(size);
  portal.clock.now += limits.surgeWindow + limits.surgeStep;
  await crowd(1, { email: () => 'late@second.example' });
  expect(await waiting()).toHaveLength(size);
});

test('A name that mixes scripts is held, and stays so when its owner changes how it is shown', async () => {
  const own = await hasSigned('Suz\u0430nne Q');
  await portal.post(`${letter}/signature/${own}`, { do: 'change', display: 'initials' });
  portal.clock.now += 2000;
  expect([await count(), await listed()]).toEqual([1, []]);
});

test.each([
  ['hidden', 'hide'],
  ['removed', 'remove'],
] as const)(
  'Who was %s and signs again under a name that looks the same waits, until a moderator lets it be shown',
  async (_, verb) => {
    const said = { reason: 'moderated-abuse', words: null, isTold: false };
    const idOf = async (name: string) => {
      const { found } = await portal.store.moderation.find({ letter: 'safeguards' }, { count: 100, after: '' });
      return found.find(({ signature }) => signature.name === name)?.signature.id ?? '';
    };
    const own = await hasSigned('This Letter Spies');
    await moderateNames(moderators(), verb, [await idOf('This Letter Spies')], said);
    await portal.post(`${letter}/signature/${own}`, { do: 'withdraw' });
    const again = await hasSigned('THIS-letter SPIES');
    expect(await waiting()).toEqual(['THIS-letter SPIES hidden-before']);
    expect(shownOn((await portal.ask(`${letter}/signature/${again}`)).body)).toContain('held');
    await portal.post(letter, { ...goodForm('This Letter Helps'), email: 'helps@example.org' });
    await confirmAt(portal, `${letter}/confirm/${(await portal.mails())[0]?.secret}`);
    portal.clock.now += 2000;
    expect([await count(), await listed()]).toEqual([2, ['This Letter Helps']]);

    await releaseName(moderators(), await idOf('THIS-letter SPIES'));
    await portal.post(letter, { ...goodForm('This Lettér Spies'), email: 'namesake@example.org' });
    await confirmAt(portal, `${letter}/confirm/${(await portal.mails())[0]?.secret}`);
    expect(await waiting()).toEqual([]);
  },
);

test('A name that was taken out is forgotten at its time, and under another letter it is not known', async () => {
  const said = { reason: 'moderated-false', words: null, isTold: false };
  const isKnown = (of: string, at: number) =>
    portal.store.transact((tx) => tx.isNameHidden({ letter: of, skeleton: 'mira' }, at));
  await hasSigned('Mira');
  const { found } = await portal.store.moderation.find({ letter: 'safeguards' }, { count: 1, after: '' });
  const at = portal.clock.now;
  await moderateNames(moderators(), 'hide', [found[0]?.signature.id ?? ''], said);
  expect([await isKnown('safeguards', at), await isKnown('other', at)]).toEqual([true, false]);
  expect(await isKnown('safeguards', at + limits.hiddenNamesKept)).toBe(false);
  await portal.store.purge(pastTime(at + limits.hiddenNamesKept));
  expect(await isKnown('safeguards', at)).toBe(false);
});
