import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { organisersForTests } from '#server/keys/organisersForTests.ts';
import { exportPartner } from '#server/letters/partners/exportPartner.ts';
import { confirmAt, letter } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { beginOfWeek, noiseOf, weekOf } from '#signon/friends/friends.ts';
import { partnerForTests, partnerHash, partnerWords, withPartner } from './partnerForTests.ts';

let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests({ spoil: withPartner() });
});
afterEach(() => portal.close());

const through = `${letter}?partner=harbour-watch`;
const ticked = { partnerConsent: partnerHash.en };
let signed = 0;

/** Signs at an address as somebody new, confirms, and leads to the own page. */
async function signAt(path: string, more: Record<string, string> = {}) {
  signed += 1;
  const posted = await portal.post(path, { ...goodForm('Ana Niño', `ana${signed}@example.org`), ...more });
  expect(posted.status).toBe(303);
  const [asking] = await portal.mails();
  const link = `${letter}/confirm/${asking?.secret}`;
  const asked = await portal.ask(link);
  await confirmAt(portal, link);
  const [mail] = await portal.mails();
  return { own: `${letter}/signature/${mail?.secret}`, asked };
}
const idOf = async (own: string) => {
  const link = await portal.store.link(portal.world.keys.hashToken(own.split('/').at(-1) ?? ''));
  return link?.signature.id ?? '';
};
const tieOf = async (own: string) => portal.store.partners.tieOf(await idOf(own));

describe('A partner’s link', () => {
  test.each([through, `/embed${through}`])('names the partner with its box, which is not ticked: %s', async (path) => {
    const { status, body } = await portal.ask(path);
    expect(status).toBe(200);
    expect(filledIn(body)).toMatchObject({
      'partner.name': 'Harbour &#38; Watch',
      'partner.page': 'https://harbour.example/',
      'partner.logo': '/partners/harbour-watch.svg',
      'partner.words': 'Harbour &#60;b&#62;Watch&#60;/b&#62; may write to me.',
      'partner.language': 'en',
      'partner.direction': 'ltr',
      'partner.hash': partnerHash.en,
      query: '?partner=harbour-watch',
    });
    expect(filledIn(body)).not.toHaveProperty('checked.partnerConsent');
  });

  test.each(['.', ')', '%20', '%E2%80%8B', '،', '%3E.', '*'])('is known with %s behind it', async (behind) => {
    const { body } = await portal.ask(`${through}${encodeURI(decodeURI(behind))}`);
    expect(filledIn(body)).toMatchObject({ query: '?partner=harbour-watch' });
  });

  test('has the words of the reader’s language, or the English ones marked as English', async () => {
    expect(filledIn((await portal.ask(through.replace('/en/', '/ar/'))).body)).toMatchObject({
      'partner.words': partnerWords.ar,
      'partner.direction': 'rtl',
    });
    expect(filledIn((await portal.ask(through.replace('/en/', '/es/'))).body)).toMatchObject({
      'partner.hash': partnerHash.en,
      'partner.language': 'en',
      'partner.direction': 'ltr',
    });
  });

  test('leaves the page without one as it is, however often either was asked for', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(filledIn((await portal.ask(through)).body)).toHaveProperty('partner.hash');
      expect(filledIn((await portal.ask(letter)).body)).not.toHaveProperty('partner.hash');
      expect(filledIn((await portal.ask(`${letter}?utm_source=harbour-watch`)).body)).not.toHaveProperty(
        'partner.hash',
      );
    }
  });

  test.each(['nobody', 'constructor', '__proto__', '<script>', 'x'.repeat(5000), 'HARBOUR-WATCH'])(
    'that names nobody is said kindly, on one page for all: %s',
    async (slug) => {
      const { body, status } = await portal.ask(`${letter}?partner=${encodeURIComponent(slug)}`);
      expect(status).toBe(200);
      expect(filledIn(body)['arrival.note']).toBe('unknown en');
      expect(body).toBe((await portal.ask(`${letter}?partner=another`)).body);
    },
  );

  test('is of its own letter only', async () => {
    const { body } = await portal.ask('/en/letters/harbour?partner=harbour-watch');
    expect(filledIn(body)['arrival.note']).toBe('unknown en');
  });

  test('says before its first day and after its last that it does not collect; signing goes on without it', async () => {
    expect(filledIn((await portal.ask(through)).body)).toHaveProperty('partner.hash');
    for (const now of [partnerForTests.opensAt - 1, partnerForTests.closesAt]) {
      portal.clock.now = now;
      const filled = filledIn((await portal.ask(through)).body);
      expect(filled).toMatchObject({ 'arrival.note': 'Harbour &#38; Watch is away' });
      expect(filled).not.toHaveProperty('partner.hash');
      expect(await tieOf((await signAt(through, ticked)).own)).toBeNull();
    }
  });
});

describe('Who signs through a partner', () => {
  test('and ticks its box is shown that before confirming and after; only the partner can read what was sealed', async () => {
    const { own, asked } = await signAt(through, ticked);
    expect(filledIn(asked.body)).toMatchObject({
      'partner.name': 'Harbour &#38; Watch',
      'partner.words': 'Harbour &#60;b&#62;Watch&#60;/b&#62; may write to me.',
    });
    const { body } = await portal.ask(own);
    expect(shownOn(body)).toContain('partner:consented');
    expect(filledIn(body)).toMatchObject({ 'partner.name': 'Harbour &#38; Watch', 'partner.language': 'en' });
    const tie = await tieOf(own);
    expect(tie?.consent).toEqual({ hash: partnerHash.en, language: 'en', words: partnerWords.en });
    expect(JSON.parse(await organisersForTests.read(tie?.sealed?.sealed))).toEqual({
      name: 'Ana Niño',
      email: `ana${signed}@example.org`,
      language: 'en',
    });
  });

  test('and does not tick it is only counted: nothing is sealed', async () => {
    const { own } = await signAt(through);
    expect(await tieOf(own)).toEqual({ partner: 'harbour-watch', consent: null, sealed: null });
    const { body } = await portal.ask(own);
    expect(filledIn(body)).toMatchObject({ 'partner.name': 'Harbour &#38; Watch' });
    expect(shownOn(body)).not.toContain('partner:consented');
  });

  test('and has not confirmed has nothing sealed for anybody', async () => {
    await portal.post(through, { ...goodForm(), ...ticked });
    const [mail] = await portal.mails();
    const tie = await portal.store.partners.tieOf(mail?.signature ?? '');
    expect(tie).toMatchObject({ partner: 'harbour-watch', sealed: null });
  });

  test('and agreed to words that were changed since is asked anew, with all that was typed', async () => {
    const { status, body } = await portal.post(through, { ...goodForm(), partnerConsent: 'f'.repeat(64) });
    expect(status).toBe(422);
    expect(shownOn(body)).toEqual(expect.arrayContaining(['form:problems', 'partnerConsent:changed']));
    expect(filledIn(body)).toMatchObject({ 'value.name': 'Ana Niño', 'partner.hash': partnerHash.en });
    expect(filledIn(body)).not.toHaveProperty('checked.partnerConsent');
  });

  test('and made another mistake finds the box as it was', async () => {
    const { body } = await portal.post(through, { ...goodForm(), ...ticked, name: '' });
    expect(filledIn(body)).toMatchObject({ 'checked.partnerConsent': 'checked', 'partner.hash': partnerHash.en });
    expect(shownOn(body)).not.toContain('partnerConsent:changed');
  });

  test('ticks nothing by ticking a box that is not there', async () => {
    expect(await tieOf((await signAt(letter, ticked)).own)).toBeNull();
    expect(await tieOf((await signAt(`${letter}?partner=nobody`, ticked)).own)).toEqual({
      ...{ partner: 'other', consent: null, sealed: null },
    });
  });

  test('has all of it in the file of the own page', async () => {
    const { own } = await signAt(through, ticked);
    const kept = JSON.parse((await portal.ask(`${own}?download=json`)).body);
    expect(kept.partner).toMatchObject({ partner: 'harbour-watch', consent: { words: partnerWords.en } });
    expect(await organisersForTests.read(kept.partner.sealed.sealed)).toContain('Ana Niño');
  });

  test('takes back what was agreed to, and stays a signer', async () => {
    const { own } = await signAt(through, ticked);
    const id = await idOf(own);
    expect((await portal.post(own, { do: 'partner' })).headers.location).toBe(`${own}?changed=1`);
    expect(await portal.store.partners.tieOf(id)).toEqual({ partner: 'harbour-watch', consent: null, sealed: null });
    const { body } = await portal.ask(own);
    expect(shownOn(body)).toContain('kept');
    expect(shownOn(body)).not.toContain('partner:consented');
    expect((await portal.post(own, { do: 'partner' })).status).toBe(303);
    expect((await portal.post(`${own}x`, { do: 'partner' })).status).toBe(404);
  });
});

test('A program signs through a partner with the hash of the words that it showed', async () => {
  const { partners } = JSON.parse((await portal.ask('/api/letters/safeguards/partners')).body);
  expect(partners).toMatchObject([
    { slug: 'harbour-watch', name: 'Harbour & Watch', until: '2026-12-01T00:00:00.000Z' },
  ]);
  const sign = async (more: object) => {
    const body = JSON.stringify({ ...goodForm(), locale: 'ar', partner: 'harbour-watch', ...more });
    const reply = await portal.ask('/api/letters/safeguards/signatures', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    return { ...JSON.parse(reply.body), status: reply.status };
  };
  for (const wrong of [true, partners[0].consent.en.hash])
    expect(await sign({ partnerConsent: wrong })).toMatchObject({
      status: 422,
      errors: [{ field: 'partnerConsent', code: 'changed' }],
    });
  expect(await sign({ partnerConsent: partners[0].consent.ar.hash })).toMatchObject({ status: 202 });
  const [mail] = await portal.mails();
  expect((await portal.store.partners.tieOf(mail?.signature ?? ''))?.consent).toMatchObject({ words: partnerWords.ar });
});

test('The public is told how many came through a partner as that chose, in the next week and with noise, and nothing of those who came by nobody known', async () => {
  const told = async () => JSON.parse((await portal.ask('/api/letters/safeguards/partners')).body);
  const { partnerNoise } = portal.world.keys;
  const week = weekOf(portal.clock.now);
  const came = 20;
  for (let one = 0; one < came; one += 1) await signAt(through);
  await signAt(`${letter}?partner=nobody`);
  portal.clock.now += 2000;
  // Nothing moves while somebody watches, whoever comes.
  expect((await told()).partners[0]).not.toHaveProperty('count');
  expect(filledIn((await portal.ask(through)).body)).not.toHaveProperty('partner.done');

  portal.clock.now = beginOfWeek(week + 1);
  const noise = (until: number) => {
    let sum = 0;
    for (let one = weekOf(partnerForTests.opensAt); one <= until; one += 1)
      sum += noiseOf(partnerNoise('safeguards', 'harbour-watch', one));
    return sum;
  };
  const first = came + noise(week);
  expect(await told()).toMatchObject({ asOf: '2026-11-26T00:00:00.000Z', partners: [{ count: first }] });
  expect(filledIn((await portal.ask(through)).body)).toMatchObject({ 'partner.done': `so far ${first}` });
  await portal.post((await signAt(through)).own, { do: 'withdraw' });
  await signAt(through);
  portal.clock.now = beginOfWeek(week + 2) - 1;
  expect((await told()).partners[0].count).toBe(first);
  portal.clock.now += 1;
  expect((await told()).partners[0].count).toBe(came + 1 + noise(week + 1));
});

describe('What a partner is given', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'partner-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const idFor = (partner: string, signature: string) => `${partner} knows ${signature}`;
  const give = async (name: string) => {
    const file = join(folder, name);
    const { recipient } = partnerForTests;
    const done = await exportPartner(portal.store, {
      partner: 'harbour-watch',
      recipient,
      file,
      now: portal.clock.now,
      idFor,
    });
    const bytes = readFileSync(file);
    const lines = (await organisersForTests.read(bytes.toString('base64'))).trim().split('\n');
    const [head, ...people] = lines.map((line) => JSON.parse(line));
    return { done, bytes, head, people };
  };

  test('holds only who agreed, can be opened by it alone, and says what was taken back since', async () => {
    const agreed = await signAt(through, ticked);
    const withdrawn = await signAt(through, ticked);
    await signAt(through);
    await signAt(letter);
    await portal.post(`${through}`, { ...goodForm('Waits', 'waits@example.org'), ...ticked });
    const first = await give('first.age');
    expect(first.done).toEqual({ written: 2, takenBack: 0 });
    expect(first.bytes.toString('latin1')).toMatch(/^age-encryption\.org\/v1\n/);
    expect(first.head).toMatchObject({
      partner: 'harbour-watch',
      takenBack: [],
      agreed: { [partnerHash.en]: { language: 'en', words: partnerWords.en } },
    });
    const read = await Promise.all(first.people.map(({ sealed }) => organisersForTests.read(sealed)));
    expect(read.map((text) => JSON.parse(text).email).sort()).toEqual(
      [`ana${signed - 3}@example.org`, `ana${signed - 2}@example.org`].sort(),
    );

    const [gone] = [idFor('harbour-watch', await idOf(withdrawn.own))];
    await portal.post(withdrawn.own, { do: 'withdraw' });
    await portal.post(agreed.own, { do: 'partner' });
    const second = await give('second.age');
    expect(second.done).toEqual({ written: 0, takenBack: 2 });
    expect(second.head.takenBack).toContain(gone);
  });

  test('says of which letters private data ended, and calls that nobody’s taking back', async () => {
    await signAt(through, ticked);
    await give('before.age');
    await portal.store.retention.end('safeguards', portal.clock.now);
    const { done, head } = await give('after.age');
    expect(done).toEqual({ written: 0, takenBack: 0 });
    expect(head).toMatchObject({ takenBack: [], ended: ['safeguards'] });
  });

  test('is not written over, and leaves nothing half', async () => {
    await signAt(through, ticked);
    await give('once.age');
    await expect(
      exportPartner(portal.store, {
        ...{ partner: 'harbour-watch', recipient: partnerForTests.recipient, now: 0, idFor },
        file: join(folder, 'no', 'such.age'),
      }),
    ).rejects.toThrow('ENOENT');
    expect(existsSync(join(folder, 'no'))).toBe(false);
  });
});

test('A partner that is on the site no more when somebody confirms gets nothing', async () => {
  await portal.post(through, { ...goodForm(), ...ticked });
  const [asking] = await portal.mails();
  Object.assign(portal.world, { partnersOf: () => ({}) });
  await confirmAt(portal, `${letter}/confirm/${asking?.secret}`);
  expect(await portal.store.partners.tieOf(asking?.signature ?? '')).toEqual({
    ...{ partner: 'harbour-watch', consent: null, sealed: null },
  });
});
