import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { tellModerators, tellOwners } from '#server/letters/moderation/careForWaiting.ts';
import { hideName, rejectName, unhideName } from '#server/letters/moderation/moderate.ts';
import { reviewReason } from '#server/letters/moderation/reviewReason.ts';
import { confirmAt } from '#server/pages/linksForTests.ts';
import { filledIn, rowsOn, shownOn } from '#server/site/siteForTests.ts';
import { limits } from '#signon/limits.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';

const letter = '/en/letters/safeguards';
const hour = 3_600_000;
let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

let made = 0;
const moderator = () => ({
  store: portal.store,
  now: () => portal.clock.now,
  freshId: () => `act ${++made}`,
  freshToken,
});
const said = { reason: 'moderated-abuse', words: null, isTold: true };

/** Signs and confirms. @returns her id and the secret of her own page */
async function hasSigned(name: string, email = 'ana@example.org'): Promise<{ id: string; own: string }> {
  await portal.post(letter, goodForm(name, email));
  await confirmAt(portal, `${letter}/confirm/${(await portal.mails())[0]?.secret}`);
  portal.clock.now += 2000;
  const [mail] = await portal.mails();
  return { id: mail?.signature ?? '', own: mail?.secret ?? '' };
}
const listed = async () => rowsOn((await portal.ask(`${letter}/signatories`)).body, 'people').map(({ name }) => name);
const count = async () => JSON.parse((await portal.ask('/api/letters/safeguards')).body).count;

test('A hidden name is gone from the list, counts on, and its own page says so; unhidden it is there again', async () => {
  const { id, own } = await hasSigned('Suzie Q');
  expect(await listed()).toEqual(['Suzie Q']);
  await hideName(moderator(), id, said);
  portal.clock.now += 2000;
  expect([await listed(), await count()]).toEqual([[], 1]);
  const [mail] = await portal.mails();
  expect(mail).toMatchObject({ template: 'hidden', said: { reason: 'moderated-abuse' } });
  for (const secret of [own, mail?.secret ?? '']) {
    const shown = shownOn((await portal.ask(`${letter}/signature/${secret}`)).body);
    expect(shown).toContain('hidden');
    expect(shown).not.toContain('held');
  }
  await portal.post(`${letter}/signature/${own}`, { do: 'change', display: 'initials' });
  portal.clock.now += 2000;
  expect(await listed(), 'changing how it is shown does not show it').toEqual([]);
  await unhideName(moderator(), id);
  portal.clock.now += 2000;
  expect(await listed()).toEqual(['S. Q.']);
});

test('A name that holds a word of the lists waits, whatever it is spelled like, and counts; others are listed', async () => {
  await hasSigned('Ѕсum Bag');
  await hasSigned('Scunthorpe Steve', 'steve@example.org');
  expect([await listed(), await count()]).toEqual([['Scunthorpe Steve'], 2]);
});

test('Who waits for three days is told so once, in one mail, unless she wants none', async () => {
  const { store, world, clock } = portal;
  const held = (id: string, locale: string) =>
    signatureForTests({ id, locale, state: 'confirmed', confirmedAt: clock.now, held: 'unusual' });
  const silent = held('b', 'en');
  for (const save of [held('a', 'ar'), silent]) await store.transact((tx) => tx.write({ save }, clock.now));
  const suppression = {
    address: silent.certain,
    mailbox: null,
    reason: 'opted-out',
    since: clock.now,
    until: null,
  } as const;
  await store.transact((tx) => tx.write({ suppression }, clock.now));
  expect(limits.heldLong).toBe(72 * hour);
  clock.now += limits.heldLong - 1;
  expect(await tellOwners(store, world.keys, clock.now)).toBe(0);
  clock.now += 1;
  expect([await tellOwners(store, world.keys, clock.now), await tellOwners(store, world.keys, clock.now)]).toEqual([
    ...[1, 0],
  ]);
  expect(await portal.mails()).toMatchObject([{ template: 'waiting', signature: 'a', locale: 'ar' }]);
});

test('Moderators are told when a name waits long or very many do: by one mail and one line of the log a day, which name nobody', async () => {
  const { store, world, clock } = portal;
  const logged: unknown[] = [];
  const alarm = { email: 'names@letter.example', hours: 24, names: 2 };
  const tell = (about = alarm) =>
    tellModerators(store, world.keys, about, clock.now, (event, fields) => logged.push({ event, ...fields }));
  const hold = (save: Parameters<typeof signatureForTests>[0]) =>
    store.transact((tx) =>
      tx.write(
        { save: signatureForTests({ state: 'confirmed', confirmedAt: clock.now, held: 'surge', ...save }) },
        clock.now,
      ),
    );
  for (const name of ['Ana', 'Ben']) await hold({ name });
  await hold({ held: 'hidden', name: 'Cleo' });
  expect(await tell(), 'two wait, and for no time').toBe(false);
  const dora = {
    signature: 'none',
    letter: 'other',
    at: clock.now,
    state: 'waiting',
    text: 'Why',
    role: null,
  } as const;
  await hold({ id: 'none', name: 'Dora', letter: 'other', held: 'hidden' });
  await store.transact((tx) => tx.writeMotive(dora, dora, clock.now));
  expect([await tell(), await tell(), await tell({ ...alarm, hours: 1 })]).toEqual([true, false, false]);
  clock.now += 25 * hour;
  await store.purge({ unconfirmed: 0, mailRecord: 0, counters: clock.now, crowds: 0, suppression: 0 });
  expect(await tell({ ...alarm, names: 99 }), 'one waits for more than a day').toBe(true);
  expect((await portal.mails()).map(({ to, template, waiting }) => ({ to, template, waiting }))).toEqual([
    { to: alarm.email, template: 'alarm', waiting: { count: 3, hours: 0 } },
    { to: alarm.email, template: 'alarm', waiting: { count: 3, hours: 25 } },
  ]);
  expect(logged).toEqual([
    { event: 'moderation.waiting', count: 3, ms: 0, letter: 'safeguards' },
    { event: 'moderation.waiting', count: 3, ms: 25 * hour, letter: 'safeguards' },
  ]);
});

test('The page of moderation tells numbers of each year by full tens, once a day, and so of no one decision', async () => {
  const { store, clock } = portal;
  const decide = async (many: number) => {
    for (let n = 0; n < many; n += 1) {
      const save = signatureForTests({ state: 'confirmed', confirmedAt: clock.now });
      await store.transact((tx) => tx.write({ save }, clock.now));
      await (n % 2 === 0 ? rejectName : hideName)(moderator(), save.id, said);
    }
  };
  const years = async () => rowsOn((await portal.ask('/en/moderation')).body, 'years');
  const none = { 'few.released': 'few', 'few.organisations': 'few' };
  expect(await years()).toEqual([{ year: '2026', ...none, 'few.hidden': 'few', 'few.removed': 'few' }]);
  await decide(21);
  expect(await years(), 'not on the same day').toEqual([
    { year: '2026', ...none, 'few.hidden': 'few', 'few.removed': 'few' },
  ]);
  clock.now += 24 * hour;
  const tens = { year: '2026', ...none, 'figure.hidden': '10', 'figure.removed': '10' };
  expect(await years()).toEqual([tens]);
  await decide(2);
  clock.now += 24 * hour;
  expect(await years(), 'one more tells nothing').toEqual([tens]);
  clock.now = Date.UTC(2027, 0, 2);
  expect((await years()).map(({ year, 'figure.hidden': hidden }) => [year, hidden])).toEqual([
    ['2027', undefined],
    ['2026', '10'],
  ]);
});

test('Why somebody signed is said on the own page, waits for a moderator, is shown beside the name, and goes with it', async () => {
  const { id, own } = await hasSigned('Suzie Q');
  const page = `${letter}/signature/${own}`;
  const shown = async () => shownOn((await portal.ask(page)).body).filter((one) => one.startsWith('reason'));
  const people = async () => rowsOn((await portal.ask(`${letter}/signatories`)).body, 'people');
  const say = (reason: string, role = '') => portal.post(page, { do: 'reason', reason, role });
  expect(await shown()).toEqual([]);
  expect((await say('For my <pupils>.', 'Teacher')).status).toBe(303);
  portal.clock.now += 2000;
  expect([await shown(), await people()]).toEqual([['reason:waiting'], [{ name: 'Suzie Q', country: 'Spain' }]]);
  expect(await reviewReason(moderator(), id, true)).toBe('reason-shown');
  portal.clock.now += 2000;
  expect([await shown(), await people()]).toEqual([
    ['reason:shown'],
    [{ name: 'Suzie Q', country: 'Spain', role: 'Teacher', reason: 'For my &#60;pupils&#62;.' }],
  ]);
  const { items } = JSON.parse((await portal.ask('/api/letters/safeguards/signatories')).body);
  expect(items).toMatchObject([{ name: 'Suzie Q', role: 'Teacher', reason: 'For my <pupils>.' }]);
  const file = JSON.parse((await portal.ask(`${page}?download=json`)).body);
  expect(file.reason).toMatchObject({ text: 'For my <pupils>.', role: 'Teacher', state: 'shown' });
  expect((await say('')).status).toBe(303);
  portal.clock.now += 2000;
  expect([await shown(), await people()]).toEqual([[], [{ name: 'Suzie Q', country: 'Spain' }]]);
});

test('Who tells of own abuse in it is led to help; nothing of it is kept, shown again or logged', async () => {
  const { id, own } = await hasSigned('Suzie Q');
  const told = 'Because it H\u0430ppened to me.';
  const { status, body } = await portal.post(`${letter}/signature/${own}`, { do: 'reason', reason: told, role: '' });
  expect([status, shownOn(body).filter((one) => one.startsWith('reason'))]).toEqual([200, ['reason:to-help']]);
  expect(body).not.toContain('ppened');
  expect(await portal.store.motives.of(id)).toBeNull();
  expect(JSON.stringify(portal.logged)).not.toContain('ppened');
});

test('A reason that is too long is handed back as it was typed, and nothing is changed; a link that opens nothing changes nothing', async () => {
  const { id, own } = await hasSigned('Suzie Q');
  const reason = 'x'.repeat(281);
  const { status, body } = await portal.post(`${letter}/signature/${own}`, { do: 'reason', reason, role: 'Teacher' });
  expect([status, shownOn(body).filter((one) => one.startsWith('reason'))]).toEqual([422, ['reason:too-long']]);
  expect(filledIn(body)).toMatchObject({ 'value.reason': reason, 'value.role': 'Teacher', 'invalid.reason': 'true' });
  expect(await portal.store.motives.of(id)).toBeNull();
  expect((await portal.post(`${letter}/signature/${'a'.repeat(43)}`, { do: 'reason', reason: 'Why' })).status).toBe(
    404,
  );
});
