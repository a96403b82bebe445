import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { keepCalendar } from '#server/letters/life/keepCalendar.ts';
import { moveLetterTo } from '#server/letters/life/moveLetterTo.ts';
import { askToConfirm, confirmAt, countNow, letter, signAndConfirm } from '#server/pages/linksForTests.ts';
import { filledIn, rowsOn, shownOn } from '#server/site/siteForTests.ts';
import type { LetterVerb } from '#signon/life/moveLetter.ts';
import { limits } from '#signon/limits.ts';

let portal: PortalForTests;
const open = async (calendar?: { opensAt: number | 'by-hand' | null; closesAt: number | null }) => {
  portal = await openPortalForTests({
    spoil(site) {
      const { safeguards, ...others } = site.letters;
      if (!calendar || !safeguards) return site;
      const days = { calendar, closingDay: '2026-11-22', timeZone: 'Europe/Brussels' };
      return { ...site, letters: { ...others, safeguards: { ...safeguards, ...days } } };
    },
  });
};
beforeEach(() => open());
afterEach(() => portal.close());

const move = (verb: LetterVerb, reason = `To ${verb}.`) => {
  const { store, keys, calendarOf } = portal.world;
  portal.readings.counts.drop('safeguards');
  const services = { store, now: () => portal.clock.now, freshId: keys.freshId };
  return moveLetterTo(services, calendarOf, verb, 'safeguards', { by: 'The alliance', reason, language: 'en' });
};
const api = async (path = '') => JSON.parse((await portal.ask(`/api/letters/safeguards${path}`)).body);
const json = (fields: object) =>
  portal.ask('/api/letters/safeguards/signatures', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(fields),
  });

const rests: [LetterVerb[], string][] = [
  [['pause'], 'paused'],
  [['close'], 'closed'],
  [['close', 'deliver'], 'delivered'],
  [['close', 'deliver', 'reply'], 'answered'],
  [['withdraw'], 'withdrawn'],
];

describe.each(rests)('After %j', (verbs, state) => {
  beforeEach(async () => {
    for (const verb of verbs) await move(verb);
  });

  test.each([
    '/en/letters/safeguards',
    '/embed/ar/letters/safeguards',
    '/embed/es/letters/safeguards/count',
    '/en/about',
  ])(`%s says that the letter is ${state}, since when, who says so and why`, async (path) => {
    const { status, body } = await portal.ask(path);
    const blanks = filledIn(body);
    expect(status).toBe(200);
    expect(blanks[`state.${state}`]).toMatch(/22|٢٢/);
    expect(blanks).toMatchObject({ resting: '1', 'state.reason': `To ${verbs.at(-1)}.` });
    expect(body, 'above, or among the reports').toContain('The alliance');
    expect([blanks.signable, blanks.uncounted, blanks.counted]).toEqual([undefined, undefined, '1']);
  });

  test('a form is refused kindly: with all that was typed, whatever else is wrong with it, and nothing is written', async () => {
    for (const form of [goodForm('Zoë Nowak', 'zoe@example.org'), { name: 'Zoë Nowak', email: 'zoe@example.org' }])
      for (const path of [letter, '/embed/en/letters/safeguards']) {
        const { status, body } = await portal.post(path, form);
        expect([status, shownOn(body)[0]]).toEqual([409, 'form:not-open']);
        expect(filledIn(body)).toMatchObject({ 'value.name': 'Zoë Nowak', 'value.email': 'zoe@example.org' });
      }
    expect(await portal.mails()).toEqual([]);
  });

  test('a program is told where the letter stands, by name', async () => {
    const { status, headers, body } = await json({ name: 'Zoë' });
    expect([status, headers['content-type']]).toEqual([409, 'application/problem+json']);
    expect(JSON.parse(body)).toMatchObject({ code: 'not-open', state, since: expect.stringMatching(/^2026-11-22T/) });
    expect(await api()).toMatchObject({ state, since: expect.any(String) });
  });

  test('what shows the letter elsewhere says so in its title', async () => {
    const url = encodeURIComponent('https://letter.example/en/letters/safeguards');
    expect(JSON.parse((await portal.ask(`/api/oembed?url=${url}`)).body).title).toBe(`The letter (${state} now)`);
  });

  test('the list of letters says so, and puts those first that can be signed', async () => {
    const { body } = await portal.ask('/en/letters');
    expect(shownOn(body)).toEqual(['with-letters', 'with-open', `with-${state}`]);
    // It keeps its count back until the first has signed.
    expect(rowsOn(body, 'open').map(({ title, count }) => [title, count])).toEqual([
      ['A letter about a harbour', undefined],
    ]);
    expect(rowsOn(body, state)).toMatchObject([{ title: 'The letter', since: '22 November 2026', count: '0' }]);
  });
});

test('All that happened to a letter stands on the page of its record, and the API tells it as the log holds it', async () => {
  for (const verb of ['pause', 'resume', 'close'] as const) await move(verb);
  const rows = rowsOn((await portal.ask(`${letter}/record`)).body, 'milestones');
  expect(rows.map(({ reason }) => reason)).toEqual(['To pause.', 'To resume.', 'To close.']);
  const { milestones } = await api('/milestones');
  expect(milestones.map((one: { state: string }) => one.state)).toEqual(['paused', 'open', 'closed']);
  await portal.store.ledger.sequence('safeguards', 100);
  const lines = (await portal.ask('/api/letters/safeguards/log')).body;
  for (const { statement } of milestones) expect(lines).toContain(statement);
  expect(lines).not.toContain('alliance');
});

test('What organisers write is text, whatever they write', async () => {
  await move('pause', '<script>alert(1)</script>');
  expect((await portal.ask(letter)).body).not.toContain('<script>alert');
});

test('A letter that is resumed can be signed again', async () => {
  await move('pause');
  await move('resume');
  expect((await portal.post(letter, goodForm())).status).toBe(303);
});

describe('Who signed and had not confirmed when the letter was closed', () => {
  test('can confirm until the day that the page names, and counts', async () => {
    const link = await askToConfirm(portal);
    portal.clock.now += 1000;
    await move('close');
    const { confirmUntil } = await api();
    expect(filledIn((await portal.ask(letter)).body).confirmUntil).toContain('29 November 2026');
    portal.clock.now = Date.parse(confirmUntil) - 1001;
    expect((await confirmAt(portal, link)).status).toBe(303);
    expect(await countNow(portal)).toBe(1);
  });

  test('is told on the page behind the link that it is too late once that day is over, or the letter was handed over', async () => {
    const link = await askToConfirm(portal);
    await move('close');
    await move('deliver');
    portal.clock.now += 1000;
    const { status, body } = await portal.ask(link);
    expect([status, shownOn(body), filledIn(body).resting]).toEqual([410, ['expired'], '1']);
    expect((await confirmAt(portal, link)).status).toBe(410);
    expect(await countNow(portal)).toBe(0);
  });

  test('gets no more mails that could not be answered', async () => {
    await askToConfirm(portal);
    await move('close');
    portal.clock.now += limits.confirmWithin;
    await portal.post(`${letter}/sent`, { do: 'resend', email: 'ana@example.org' });
    expect(await portal.mails()).toEqual([]);
  });
});

test('Taking a signature back works whatever became of the letter', async () => {
  const link = await signAndConfirm(portal);
  for (const verb of ['close', 'deliver', 'reply'] as const) await move(verb);
  await portal.post(link, { do: 'withdraw' });
  expect(await countNow(portal)).toBe(0);
});

describe('By its calendar', () => {
  const closesAt = Date.UTC(2026, 10, 22, 23);

  test('a letter says until when it can be signed, and closes at that moment with nobody doing anything', async () => {
    await portal.close();
    await open({ opensAt: null, closesAt });
    expect(filledIn((await portal.ask(letter)).body)).toMatchObject({
      closes: '22 November 2026',
      timeZone: 'Europe/Brussels',
    });
    portal.clock.now = closesAt - 1;
    expect((await portal.post(letter, goodForm())).status).toBe(303);
    portal.clock.now = closesAt;
    expect((await portal.post(letter, goodForm('Ben', 'ben@example.org'))).status).toBe(409);
    const blanks = filledIn((await portal.ask(letter)).body);
    expect(blanks['state.closed'], 'the day in Brussels, which is over').toBe('22 November 2026');
    expect(blanks['state.by']).toBeUndefined();
    await keepCalendar(portal.store, portal.world.calendarOf, ['safeguards'], portal.clock.now);
    expect((await api('/milestones')).milestones).toMatchObject([{ state: 'closed', by: 'calendar' }]);
  });

  test('a draft is not found, whatever is asked of it, until its first day', async () => {
    await portal.close();
    await open({ opensAt: closesAt, closesAt: null });
    const paths = ['', '/sent', '/signatories', '/record', '/confirm/x'].map((end) => letter + end);
    const url = encodeURIComponent('https://letter.example/en/letters/safeguards');
    const all = [
      ...paths,
      '/embed/en/letters/safeguards',
      '/embed/en/letters/safeguards/count',
      '/api/letters/safeguards',
    ];
    const look = () =>
      Promise.all([...all, `/api/oembed?url=${url}`].map(async (path) => (await portal.ask(path)).status));
    expect(new Set(await look())).toEqual(new Set([404]));
    expect([(await portal.post(letter, goodForm())).status, (await json(goodForm())).status]).toEqual([404, 404]);
    const none = async (ask: (slug: string) => Promise<{ headers: object; body: string }>) => {
      const [draft, nothing] = [await ask('safeguards'), await ask('nothing')];
      expect(draft.body).toBe(nothing.body);
      expect({ ...draft.headers, date: '' }).toEqual({ ...nothing.headers, date: '' });
      expect(draft.body).not.toContain('letters/safeguards');
    };
    // Looked at again when its counts are known, too: its title would tell of it.
    for (const _ of [1, 2])
      for (const [room, end] of [
        ['', ''],
        ['', '/sent'],
        ['', '/confirm/x'],
        ['', '/wrong'],
        ['/embed', ''],
        ['/embed', '/count'],
      ])
        await none((slug) => portal.ask(`${room}/en/letters/${slug}${end}`));
    await none((slug) => portal.post(`/en/letters/${slug}`, goodForm()));
    // What is asked about an address of it.
    for (const end of ['', '/record', '/signatories', '#signing', '/'])
      for (const asking of [
        '/en/share/mastodon?page=',
        '/en/share/mastodon?server=a.example&page=',
        '/api/oembed?url=https%3A%2F%2Fletter.example%2Fen',
      ])
        await none((slug) => portal.ask(asking + encodeURIComponent(`/letters/${slug}${end}`)));
    await none((slug) => portal.ask(`/ar/letters/${slug}`, { method: 'DELETE' }));
    expect(rowsOn((await portal.ask('/en/letters')).body, 'open').map(({ title }) => title)).toEqual([
      'A letter about a harbour',
    ]);
    portal.clock.now = closesAt;
    expect((await look()).slice(0, 4)).toEqual([200, 200, 200, 200]);
    expect((await portal.post(letter, goodForm())).status).toBe(303);
  });
});
