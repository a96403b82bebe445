import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { solveForTests } from '#server/challenges/solveForTests.ts';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { pacedOutbox } from '#server/mail/outbox/pacedOutbox.ts';
import { letter, placeAfter, sentTo } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { windowAt } from '#server/store/counting/windowAt.ts';
import { limits } from '#signon/limits.ts';
import { crowdForTests } from './crowdForTests.ts';

let portal: PortalForTests;

beforeEach(async () => {
  portal = await openPortalForTests({ trustedProxies: 1 });
});
afterEach(() => portal.close());

const asText = (text = '') => text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const challengeOn = (body: string) => JSON.parse(asText(filledIn(body).challenge));
const asked = async (form = goodForm(), path = letter) => challengeOn((await portal.post(path, form)).body);

describe('A network that signs more than a school', () => {
  beforeEach(() => crowdForTests(portal));

  test('is asked for a step-up on the same page, which keeps what was typed; nothing is stored yet', async () => {
    const { status, headers, body } = await portal.post(letter, goodForm());
    expect(status).toBe(429);
    expect(headers['cache-control']).toBe('no-store');
    expect(shownOn(body)).toEqual(['form:step-up']);
    expect(filledIn(body)).toMatchObject({
      waitMinutes: '15',
      'value.name': 'Ana Niño',
      'checked.consent': 'checked',
      'selected.ES': 'selected',
    });
    expect(challengeOn(body).parameters).toMatchObject({
      algorithm: 'PBKDF2/SHA-256',
      cost: 2000,
      data: { letter: 'safeguards' },
    });
    expect(await portal.mails()).toEqual([]);
    expect(portal.nudges.count).toBe(0);
  });

  test('signs with an answered challenge, and the mail is owed at once', async () => {
    const proof = await solveForTests(await asked());
    const reply = await portal.post(letter, { ...goodForm(), proof });
    expect([reply.status, placeAfter(reply)]).toEqual([303, sentTo()]);
    expect(await portal.mails()).toMatchObject([{ to: 'ana@example.org', template: 'confirm' }]);
  });

  test('signs without one, and the mail comes when the page said', async () => {
    const reply = await portal.post(letter, { ...goodForm(), patience: 'yes' });
    expect([reply.status, placeAfter(reply)]).toEqual([303, `${sentTo()}&late=15`]);
    expect(filledIn((await portal.ask(reply.headers.location ?? '')).body)).toMatchObject({
      lateMinutes: '15',
      count: '0',
    });
    expect(await portal.mails()).toEqual([]);
    portal.clock.now += limits.patience - 1;
    expect(await portal.mails()).toEqual([]);
    portal.clock.now += 1;
    expect(await portal.mails()).toMatchObject([{ to: 'ana@example.org', template: 'confirm' }]);
  });

  test.each([letter, '/ar/letters/safeguards'])(
    'is told when to come again when no more mails can wait, at %s; nothing that was typed is lost, and nothing stored',
    async (path) => {
      const day = windowAt(portal.clock.now, limits.dayWindow);
      await portal.store.transact((tx) => tx.count('patient/all', day, limits.patientAtMost));
      const { status, headers, body } = await portal.post(path, { ...goodForm(), patience: 'yes' });
      expect([status, headers['retry-after'], headers['cache-control']]).toEqual([503, '600', 'no-store']);
      expect(shownOn(body)).toEqual(['form:queue-full']);
      expect(filledIn(body)).toMatchObject({ retryMinutes: '10', 'value.name': 'Ana Niño', 'selected.ES': 'selected' });
      const proof = await solveForTests(await asked());
      expect((await portal.post(path, { ...goodForm(), proof })).status, 'who does the work signs').toBe(303);
      expect(await portal.mails()).toHaveLength(1);
    },
  );

  test('has so many that can wait in a day, and takes none of the room of others', async () => {
    const { networkHash } = portal.world.keys;
    const day = windowAt(portal.clock.now, limits.dayWindow);
    await portal.store.transact((tx) =>
      tx.count(`${networkHash('127.0.0.1')}/patient`, day, limits.patientPerNetwork - 1),
    );
    const patient = (name: string, from = '127.0.0.1') =>
      portal.post(
        letter,
        { ...goodForm('Ana', `${name}@example.org`), patience: 'yes', remark: 'buy' },
        { 'x-forwarded-for': from },
      );
    expect((await patient('last')).status).toBe(303);
    expect((await patient('too-many')).status).toBe(503);
    expect((await patient('neighbour', '203.0.113.9')).status).toBe(303);
    const inAll = await portal.store.transact((tx) => tx.counted('patient/all', day.start));
    expect(inAll, 'those who wait are counted over all networks').toBe(2);
  });

  test('is free again in the next window, without a step-up', async () => {
    portal.clock.now += limits.burstWindow;
    expect((await portal.post(letter, goodForm())).status).toBe(303);
  });

  test('is asked in embeds as well', async () => {
    const proof = await solveForTests(await asked(goodForm(), '/embed/ar/letters/safeguards'));
    expect(placeAfter(await portal.post('/embed/ar/letters/safeguards', { ...goodForm(), proof }))).toBe(
      sentTo('/embed/ar/letters/safeguards'),
    );
  });

  test('does twice the work when it signs twice as much', async () => {
    await crowdForTests(portal);
    expect((await asked()).parameters.cost).toBe(4000);
    await crowdForTests(portal, '127.0.0.1', 20);
    expect((await asked()).parameters.cost).toBe(8000);
  });

  test('leaves others alone', async () => {
    expect((await portal.post(letter, goodForm(), { 'x-forwarded-for': '203.0.113.9' })).status).toBe(303);
  });

  test('gets the same answers for a new, a waiting and a confirmed mailbox', async () => {
    await portal.post(letter, goodForm(), { 'x-forwarded-for': '203.0.113.9' });
    const answers = [];
    for (const form of [goodForm(), goodForm('Ana Niño', 'new@example.org')]) {
      const { status, headers, body } = await portal.post(letter, { ...form, email: form.email ?? '' });
      const { date: _, 'content-length': __, ...rest } = headers;
      answers.push({ status, rest, shown: shownOn(body), blanks: Object.keys(filledIn(body)) });
      const late = await portal.post(letter, { ...form, patience: 'yes' });
      answers.push({ status: late.status, location: placeAfter(late) });
    }
    expect(answers.slice(2)).toEqual(answers.slice(0, 2));
  });
});

describe('An answer admits', () => {
  beforeEach(() => crowdForTests(portal));
  const sendTwice = async (proof: string) => {
    const statuses = [];
    for (const name of ['one', 'two'])
      statuses.push((await portal.post(letter, { ...goodForm('Ana', `${name}@example.org`), proof })).status);
    return statuses;
  };

  test('once, however many come with it at the same time', async () => {
    const proof = await solveForTests(await asked());
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) =>
        portal.post(letter, { ...goodForm('Ana', `signer-${index}@example.org`), proof }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, ...Array(9).fill(429)]);
  });

  test('nobody after its time', async () => {
    const proof = await solveForTests(await asked());
    portal.clock.now += limits.answerWithin;
    await crowdForTests(portal);
    expect(await sendTwice(proof)).toEqual([429, 429]);
  });

  test('nobody under another letter', async () => {
    const challenge = await portal.world.keys.challenges.challenge('another', 0, portal.clock.now);
    expect(await sendTwice(await solveForTests(challenge))).toEqual([429, 429]);
  });

  test.each([
    ['that is easier than it was asked', { cost: 1 }],
    ['that ends later', { data: { letter: 'safeguards', until: 9e15 } }],
    ['of which more is said', { keyPrefix: '0' }],
  ])('nobody %s', async (_, changed) => {
    const challenge = await asked();
    expect(
      await sendTwice(await solveForTests({ ...challenge, parameters: { ...challenge.parameters, ...changed } })),
    ).toEqual([429, 429]);
  });

  test.each(['', 'x', 'e30=', 'bnVsbA==', Buffer.from('{"challenge":{}}').toString('base64'), 'A'.repeat(5000)])(
    'nobody when it is "%.20s"',
    async (proof) => {
      expect(await sendTwice(proof)).toEqual([429, 429]);
    },
  );

  test('nobody with the right challenge and a wrong number', async () => {
    const { challenge, solution } = JSON.parse(Buffer.from(await solveForTests(await asked()), 'base64').toString());
    const wrong = Buffer.from(
      JSON.stringify({ challenge, solution: { ...solution, counter: solution.counter + 1 } }),
    ).toString('base64');
    expect(await sendTwice(wrong)).toEqual([429, 429]);
  });

  test('still, when it was sent along before it was needed', async () => {
    const proof = await solveForTests(await asked());
    expect((await portal.post(letter, { ...goodForm(), proof }, { 'x-forwarded-for': '203.0.113.9' })).status).toBe(
      303,
    );
    expect((await portal.post(letter, { ...goodForm(), proof })).status).toBe(303);
  });
});

describe('A field that people do not see', () => {
  test('leads to the step-up when it is filled, and to signing with it', async () => {
    const { status, body } = await portal.post(letter, { ...goodForm(), remark: 'buy' });
    expect([status, shownOn(body)]).toEqual([429, ['form:step-up']]);
    const proof = await solveForTests(challengeOn(body));
    expect((await portal.post(letter, { ...goodForm(), remark: 'buy', proof })).status).toBe(303);
  });

  test('changes nothing when it is empty', async () => {
    expect((await portal.post(letter, { ...goodForm(), remark: '' })).status).toBe(303);
  });
});

test.each(['0', '-1', '1e3', '<b>', '99999999', ''])('A made-up lateness (%s) is not shown', async (late) => {
  const { status, body } = await portal.ask(`${letter}/sent?late=${encodeURIComponent(late)}`);
  expect([status, filledIn(body).lateMinutes]).toEqual([200, undefined]);
});

test('While all mails are held back to their pace, the page says how late they may be, to everybody', async () => {
  await portal.close();
  portal = await openPortalForTests({ trustedProxies: 1, mailsPerMinute: 5 });
  const { outbox } = portal.store;
  const paced = pacedOutbox(portal.store, 5, () => {});
  const sign = async (number: number) =>
    placeAfter(await portal.post(letter, goodForm('Suzie Q', `suzie-${number}@example.org`)));
  for (let number = 0; number < 8; number += 1) expect(await sign(number)).toBe(sentTo());
  for (const { id } of await paced.lease(5, 1000, portal.clock.now)) await outbox.sent(id);
  const told: string[] = [];
  for (const number of [100, 0, 101, 102]) {
    // So long a look at the queue serves all.
    portal.clock.now += 5000;
    told.push(await sign(number));
  }
  expect(told).toEqual([1, 1, 2, 2].map((minutes) => `${sentTo()}&late=${minutes}`));
  portal.clock.now += 100_000;
  expect(await sign(103), 'what was owed is two minutes late').toBe(`${sentTo()}&late=2`);
  for (const { id } of await outbox.lease(100, 1000, portal.clock.now)) await outbox.sent(id);
  portal.clock.now += 5000;
  expect(await sign(104)).toBe(sentTo());
});

test('All the networks of one line owe their mails one after the other: who signs after them waits for one', async () => {
  const signFrom = (address: string, name: string) =>
    portal.post(letter, goodForm('Suzie Q', `${name}@example.org`), { 'x-forwarded-for': address });
  for (let network = 0; network < 9; network += 1) await signFrom(`2001:db8:1:${network}::1`, `flood-${network}`);
  await signFrom('2001:db8:2::1', 'hers');
  const leaving = await portal.store.outbox.lease(2, 1000, portal.clock.now);
  expect(leaving.map(({ mail }) => mail.to)).toEqual(['flood-0@example.org', 'hers@example.org']);
});

test('All the networks of one line are asked for a step-up once they sign more than several schools; those of another line are not', async () => {
  const { lineHash } = portal.world.keys;
  const window = windowAt(portal.clock.now, limits.burstWindow);
  const signFrom = async (address: string) =>
    (await portal.post(letter, goodForm(), { 'x-forwarded-for': address })).status;
  const counted = (address: string) =>
    portal.store.transact((tx) => tx.counted(`${lineHash(address)}/burst`, window.start));
  for (const address of ['2001:db8:1:1::1', '2001:db8:1:2::1', '192.0.2.1']) await signFrom(address);
  expect([await counted('2001:db8:1::'), await counted('192.0.2.1')], 'each form once').toEqual([2, 1]);
  await portal.store.transact((tx) =>
    tx.count(`${lineHash('2001:db8:1::')}/burst`, window, limits.networksPerLine * limits.signingsPerBurst - 3),
  );
  const statuses = [];
  for (const address of ['2001:db8:1:3::1', '2001:db8:1:4::1', '2001:db8:2::1']) statuses.push(await signFrom(address));
  expect(statuses).toEqual([303, 429, 303]);
});
