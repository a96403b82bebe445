import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { moveLetterTo } from '#server/letters/life/moveLetterTo.ts';
import { keepRetention } from '#server/letters/retention/keepRetention.ts';
import { filledIn, rowsOn, shownOn } from '#server/site/siteForTests.ts';
import type { LetterVerb } from '#signon/life/moveLetter.ts';
import { countNow, letter, signAndConfirm } from './linksForTests.ts';

const day = 86_400_000;
let portal: PortalForTests;
let own: string;
beforeEach(async () => {
  portal = await openPortalForTests();
  own = await signAndConfirm(portal);
});
afterEach(() => portal.close());

const move = (verb: LetterVerb) => {
  const { store, keys, calendarOf } = portal.world;
  const services = { store, now: () => portal.clock.now, freshId: keys.freshId };
  return moveLetterTo(services, calendarOf, verb, 'safeguards', { by: 'We', reason: 'So.', language: 'en' });
};
const contact = { to: 'we@letter.example', locale: 'es' };
const logged: string[] = [];
/** As the server does every ten minutes, after so many days. */
const care = async (days = 0, contactOf: () => typeof contact | null = () => contact) => {
  portal.clock.now += days * day;
  const { store, keys, calendarOf } = portal.world;
  logged.length = 0;
  const services = { store, keys, calendarOf, contactOf, log: (event: string) => logged.push(event) };
  await keepRetention(services, ['safeguards', 'harbour'], portal.clock.now);
  portal.readings.counts.drop('safeguards');
};
const api = async () => JSON.parse((await portal.ask('/api/letters/safeguards')).body);
const privacy = async () => rowsOn((await portal.ask('/en/privacy')).body, 'letters');

test('Until the letter is closed the page on privacy and the own page say for how many months data are kept after it', async () => {
  await care(4000);
  expect(logged).toEqual([]);
  expect(await privacy()).toMatchObject([{ title: 'A letter about a harbour', months: '12' }, { months: '12' }]);
  expect(shownOn((await portal.ask(own)).body)).toContain('dataOpen');
  expect(await api()).not.toHaveProperty('dataEnd');
});

test('From the close on the letter, the own page, the page on privacy and the API name the day', async () => {
  await move('close');
  await care(1);
  expect(filledIn((await portal.ask(letter)).body).dataEnd).toBe('22 November 2027');
  const { body } = await portal.ask(own);
  expect(filledIn(body).dataEnd).toBe('22 November 2027');
  expect(shownOn(body)).not.toContain('dataOpen');
  expect((await privacy())[1]).toMatchObject({ path: letter, dataEnd: '22 November 2027' });
  expect(await api()).toMatchObject({ dataEnd: '2027-11-22T12:30:00.000Z' });
});

test('Its organisers are mailed a month and a week before, once each, whoever looks how often; then all ends by itself', async () => {
  await move('close');
  await care(334);
  expect(await portal.mails()).toEqual([]);
  await Promise.all([care(2), care(), care()]);
  const [mail, ...more] = await portal.mails();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ template: 'ending', ...contact, signature: null, secret: null });
  expect(new Date(mail?.endsAt ?? 0).toISOString()).toBe('2027-11-23T12:30:00.000Z');
  await care(20);
  expect(await portal.mails()).toEqual([]);
  await care(4);
  expect(await portal.mails()).toHaveLength(1);
  await care(5);
  expect([logged, await countNow(portal)]).toEqual([[], 1]);
  await care(2);
  expect(logged).toEqual(['retention.ending', 'retention.ended']);
  expect(await portal.mails()).toEqual([]);
});

test('Where nobody is named who is responsible, the log alone is told, and the end waits as long', async () => {
  await move('close');
  for (const days of [364, 23, 6]) {
    await care(days, () => null);
    expect(logged).toEqual(days === 6 ? [] : ['retention.told']);
  }
  await care(2, () => null);
  expect(logged).toContain('retention.ended');
});

test('A clock that is years ahead ends nothing: it tells first', async () => {
  await move('close');
  await care(9999);
  expect(logged).toEqual(['retention.told']);
  portal.clock.now -= 9000 * day;
  await care();
  expect(filledIn((await portal.ask(own)).body).dataEnd).toBeDefined();
  expect(await countNow(portal)).toBe(1);
});

test('Afterwards the count stays, the letter says what happened, and own links say kindly that nothing is left to take back', async () => {
  await move('close');
  for (const days of [340, 24, 8]) await care(days);
  expect(await countNow(portal)).toBe(1);
  expect(filledIn((await portal.ask(letter)).body)).toMatchObject({ count: '1', dataEnded: '29 November 2027' });
  expect((await privacy())[1]).toMatchObject({ dataEnded: '29 November 2027' });
  expect(await api()).toMatchObject({ state: 'closed', dataEnded: '2027-11-29T12:30:00.000Z' });
  for (const answer of [
    await portal.ask(own),
    await portal.ask(`${own}?download=json`),
    await portal.post(own, { do: 'withdraw' }),
    await portal.post(own, { do: 'change', display: 'anonymous' }),
    await portal.post(own, { do: 'updates', updates: 'yes' }),
  ]) {
    expect([answer.status, shownOn(answer.body)]).toEqual([410, ['ended']]);
    expect(filledIn(answer.body).dataEnd).toBe('29 November 2027');
    expect(answer.body).not.toMatch(/Ana|example\.org/);
  }
  expect(await countNow(portal)).toBe(1);
  const rows = rowsOn((await portal.ask(`${letter}/record`)).body, 'milestones');
  expect(rows.at(-1)).toEqual({ 'reached.retention': '29 November 2027' });
  expect((await portal.ask(`${letter}/signatories`)).body).not.toContain('Ana');
});

test('Who withdraws before that day is gone at once, and is not in the sums that stay', async () => {
  await signAndConfirm(portal, goodForm('Zoe', 'zoe@example.net'));
  await move('close');
  await portal.post(own, { do: 'withdraw' });
  for (const days of [340, 24, 8]) await care(days);
  expect(logged).toContain('retention.ended');
  expect(await countNow(portal)).toBe(1);
});
