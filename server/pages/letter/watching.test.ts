import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { confirmAt } from '#server/pages/linksForTests.ts';
import { filledIn, shownOn } from '#server/site/siteForTests.ts';
import { limits } from '#signon/limits.ts';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';

// What docs/audit.md and docs/security.md promise, measured: somebody asks for all that is public every half second of a fixed
// clock, while one person who wants no name shown confirms and later withdraws, and another is listed by name.

const letter = '/en/letters/safeguards';
const api = '/api/letters/safeguards';
const countStep = 300_000;
const hour = 3_600_000;
const start = Date.UTC(2026, 10, 22, 12, 30);

let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests({ steps: { count: countStep, log: hour } });
});
afterEach(() => portal.close());

/** Signs and opens the mail. @returns the link that confirms */
async function sign(name: string, display: string): Promise<string> {
  const form = { ...goodForm(name, `${name.toLowerCase()}@example.org`), display, country: 'FR' };
  expect((await portal.post(letter, form)).status).toBe(303);
  return `${letter}/confirm/${(await portal.mails())[0]?.secret}`;
}

/** @returns the link of the own page */
async function confirm(link: string): Promise<string> {
  await confirmAt(portal, link);
  return `${letter}/signature/${(await portal.mails())[0]?.secret}`;
}

/** Who confirmed before anybody watched. */
async function crowd(count: number): Promise<void> {
  for (let index = 0; index < count; index++) await confirm(await sign(`Early${index}`, 'named'));
}

/** The places in the log of these signatures, in their order. */
async function placesOf(signatures: readonly Signature[]): Promise<number[]> {
  const places = await Promise.all(signatures.map(async ({ id }) => (await portal.store.ledger.entryOf(id))?.index));
  return places.map((place) => place ?? Number.NaN).sort((one, other) => one - other);
}

/** All that a watcher sees, without the times that the answers are of. */
async function look() {
  const json = async (path: string) => JSON.parse((await portal.ask(path)).body);
  const [{ asOf: _, ...counts }, list, history, log, { head }, page] = [
    await json(api),
    await json(`${api}/signatories`),
    await json(`${api}/history`),
    (await portal.ask(`${api}/log`)).body,
    await json(`${api}/log/head`),
    filledIn((await portal.ask(`${letter}/signatories`)).body),
  ];
  const { asOf: __, ...countries } = history.countries;
  return {
    steps: JSON.stringify({
      count: [counts.count, counts.organisations, list.total, page.count],
      names: list.items.map(({ name }: { name: string }) => name).sort(),
    }),
    hours: JSON.stringify({
      countries: [counts.countries, countries],
      hours: history.hours,
      log,
      head: [head.size, head.root],
    }),
  };
}

/** What is public is remembered for a second. */
const inSeconds = (time: number) => time - (time % 1000);

/** What a process does by itself every minute. */
async function tick() {
  await portal.store.publishDue(portal.clock.now);
  await sequenceAll(portal.store.ledger);
}

/** Watches every half second until a time. @returns when, in milliseconds of the clock, something was seen to change, and to what */
async function watch(until: number) {
  await tick();
  const changes = { steps: [] as number[], hours: [] as number[] };
  let last = await look();
  while (portal.clock.now < until) {
    portal.clock.now += 500;
    // Far from every step a look in ten seconds is as good, and the test ten times as fast.
    const toStep = countStep - (portal.clock.now % countStep);
    if (toStep > 1500 && toStep < countStep - 1500 && portal.clock.now % 60_000 !== 0) continue;
    if (portal.clock.now % 60_000 === 0) await tick();
    const seen = await look();
    for (const part of ['steps', 'hours'] as const)
      if (seen[part] !== last[part]) changes[part].push(inSeconds(portal.clock.now));
    last = seen;
  }
  // Each answer moves at its first look within that second.
  return { changes: { steps: [...new Set(changes.steps)], hours: [...new Set(changes.hours)] }, last };
}

describe('Who asks every half second', () => {
  test('learns of a confirmation and of a withdrawal the step, and of country and log the hour, and nothing else', async () => {
    await crowd(limits.fewestFromCountry);
    portal.clock.now = start + hour;
    await tick();
    const link = await sign('Nora', 'anonymous');
    portal.clock.now += 61_500;
    const before = await look();
    const own = await confirm(link);
    expect(await look(), 'in the second of the confirmation').toEqual(before);
    const confirming = await watch(start + hour + 2 * countStep);
    expect(confirming.changes).toEqual({ steps: [start + hour + countStep], hours: [] });

    portal.clock.now += 33_000;
    const there = await look();
    expect((await portal.post(own, { do: 'withdraw' })).status).toBe(200);
    expect(await look(), 'in the second of the withdrawal').toEqual(there);
    const from = start + hour + 2 * countStep;
    const withdrawing = await watch(start + 2 * hour);
    expect(withdrawing.changes.steps).toEqual([from + countStep]);
    // At the full hour the log gets both lines, and the countries move.
    expect(withdrawing.changes.hours).toEqual([Date.UTC(2026, 10, 22, 14)]);
  });

  test('sees count and list move together, so that neither tells who chose to be named', async () => {
    await confirm(await sign('Ada', 'named'));
    portal.clock.now += countStep;
    await look();
    portal.clock.now += 30_000;
    const own = await confirm(await sign('Bea', 'named'));
    await confirm(await sign('Cleo', 'anonymous'));
    expect((await look()).steps).toContain('"names":["Ada"]');
    portal.clock.now += countStep;
    expect(JSON.parse((await look()).steps)).toMatchObject({ count: [3, 0, 3, '3'], names: ['Ada', 'Bea'] });
    await portal.post(own, { do: 'withdraw' });
    expect(JSON.parse((await look()).steps)).toMatchObject({ count: [3, 0, 3, '3'], names: ['Ada', 'Bea'] });
    portal.clock.now += countStep;
    expect(JSON.parse((await look()).steps)).toMatchObject({ count: [2, 0, 2, '2'], names: ['Ada'] });
  });

  test('sees who changes how she is shown in the next step, as she was until then', async () => {
    const own = await confirm(await sign('Ada', 'named'));
    portal.clock.now += countStep;
    await look();
    for (const display of ['anonymous', 'initials'] as const) await portal.post(own, { do: 'change', display });
    expect(JSON.parse((await look()).steps).names).toEqual(['Ada']);
    portal.clock.now += countStep;
    expect(JSON.parse((await look()).steps).names).toEqual(['A.']);
  });

  test('sees a step before its time when a hundred came, at the next whole minute, which tells of no moment', async () => {
    await crowd(99);
    portal.clock.now += 72_200;
    await confirm(await sign('Ada', 'anonymous'));
    const countAt = async (time: number) => {
      portal.clock.now = time;
      return [JSON.parse((await look()).steps).count[0], JSON.parse((await portal.ask(api)).body).asOf];
    };
    const asOfStart = new Date(start).toISOString();
    expect(await countAt(start + 72_900)).toEqual([0, asOfStart]);
    expect(await countAt(start + 119_900)).toEqual([0, asOfStart]);
    expect(await countAt(start + 125_000)).toEqual([100, new Date(start + 120_000).toISOString()]);
  });

  test('makes no step by changing a signature of their own again and again, which ends within the hour; taking it back does not', async () => {
    const own = await confirm(await sign('Mallory', 'named'));
    portal.clock.now += countStep;
    await look();
    const change = async (index: number) =>
      (await portal.post(own, { do: 'change', display: index % 2 === 0 ? 'initials' : 'named' })).status;
    const statuses = await Promise.all(Array.from({ length: 120 }, (_, index) => change(index)));
    expect(statuses.filter((status) => status === 303)).toHaveLength(limits.changesPerSignature);
    expect(new Set(statuses)).toEqual(new Set([303, 429]));
    const { status, headers, body } = await portal.post(own, { do: 'reason', reason: 'Because.' });
    expect([status, headers['retry-after'], shownOn(body)]).toEqual([
      ...[429, String(25 * 60)],
      expect.arrayContaining(['kept', 'change:too-many']),
    ]);

    const before = await look();
    await confirm(await sign('Vera', 'anonymous'));
    for (const seconds of [1, 60, 60]) {
      portal.clock.now += seconds * 1000;
      await tick();
      expect(await look()).toEqual(before);
    }
    expect((await portal.post(own, { do: 'withdraw' })).status).toBe(200);
  });

  test('learns by mailboxes of their own, one after the other, of nobody who confirms or withdraws between them', async () => {
    await crowd(2);
    portal.clock.now += countStep;
    const numberOf = async (name: string) =>
      filledIn((await portal.ask(await confirm(await sign(name, 'named')))).body);
    const first = await numberOf('ProbeA');
    const vera = await confirm(await sign('Vera', 'anonymous'));
    const second = await numberOf('ProbeB');
    await portal.post(vera, { do: 'withdraw' });
    const third = await numberOf('ProbeC');
    const numbers = [first, second, third].map((page) => page['signer.number']);
    expect(numbers).toEqual(['3', '3', '3']);
    portal.clock.now += countStep;
    expect((await numberOf('ProbeD'))['signer.number']).toBe('6');
  });
});

test('Neither the order of the lines nor that of what they take back tells in which step of an hour somebody confirmed or withdrew', async () => {
  const write = (signatures: readonly Signature[], change: 'save' | 'remove') =>
    portal.store.transact(async (tx) => {
      for (const signature of signatures) await tx.write({ [change]: signature }, portal.clock.now);
    });
  const twenty = () =>
    Array.from({ length: 20 }, () => signatureForTests({ state: 'confirmed', confirmedAt: portal.clock.now }));
  const endHour = async () => {
    portal.clock.now += hour;
    await portal.store.publishDue(portal.clock.now);
    await sequenceAll(portal.store.ledger);
  };
  const first = twenty();
  await write(first, 'save');
  portal.clock.now += countStep;
  const second = twenty();
  await write(second, 'save');
  await endHour();
  const places = [await placesOf(first), await placesOf(second)];
  expect(places.flat().sort((one, other) => one - other)).toEqual(Array.from({ length: 40 }, (_, place) => place));
  // By chance they would once in a hundred billion times.
  expect(places[0]).not.toEqual(Array.from({ length: 20 }, (_, place) => place));

  await write(first, 'remove');
  portal.clock.now += countStep;
  await write(second, 'remove');
  await endHour();
  const removals = (await portal.store.ledger.lines('safeguards', 40, 40)).map((line) => JSON.parse(line).removes);
  expect(removals).toHaveLength(40);
  expect(removals.slice(0, 20).sort((one, other) => one - other)).not.toEqual(places[0]);
});
