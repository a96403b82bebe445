import { afterEach, beforeEach, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { confirmAt, letter } from '#server/pages/linksForTests.ts';
import { limits } from '#signon/limits.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { remindSigners } from './remindSigners.ts';

let portal: PortalForTests;
beforeEach(async () => {
  portal = await openPortalForTests();
});
afterEach(() => portal.close());

const remind = () => remindSigners(portal.store, portal.world.keys, portal.world.calendarOf, () => portal.clock.now);
const signAs = (email: string) => portal.post(letter, goodForm('Ana', email));

test('Who has not confirmed after two days is reminded once, however often and by however many it is asked, and confirms by that mail', async () => {
  await signAs('ana@example.org');
  await portal.mails();
  portal.clock.now += limits.remindAfter - 1;
  expect(await remind()).toBe(0);
  portal.clock.now += 1;
  const reminded = await Promise.all(Array.from({ length: 8 }, remind));
  expect(reminded.toSorted()).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  portal.clock.now += limits.remindAfter;
  expect(await remind()).toBe(0);
  const [mail, ...more] = await portal.mails();
  expect([mail?.template, more]).toEqual(['reminder', []]);
  expect((await confirmAt(portal, `${letter}/confirm/${mail?.secret}`)).status).toBe(303);
});

test('All who waited long enough are reminded, however many they are', async () => {
  const signedAt = portal.clock.now;
  await portal.store.transact(async (tx) => {
    for (let number = 0; number < 450; number += 1) await tx.write({ save: signatureForTests({ signedAt }) }, signedAt);
  });
  portal.clock.now += limits.remindAfter;
  expect(await remind()).toBe(450);
  expect(await remind()).toBe(0);
});

test('Who confirmed, who wants no mails and whose mailbox was refused are not reminded', async () => {
  for (const name of ['done', 'wants-none', 'refused']) await signAs(`${name}@example.org`);
  const [done] = await portal.mails();
  await confirmAt(portal, `${letter}/confirm/${done?.secret}`);
  await portal.mails();
  const hashes = (name: string) => portal.world.keys.addressHashes(`${name}@example.org`);
  const { now } = portal.clock;
  await portal.store.transact((tx) =>
    tx.write(
      {
        suppression: {
          address: hashes('wants-none').certain,
          mailbox: null,
          reason: 'opted-out',
          since: now,
          until: null,
        },
      },
      now,
    ),
  );
  await portal.store.outbox.bounced(hashes('refused'), now, now + limits.bouncedFor);
  portal.clock.now += limits.remindAfter;
  expect(await remind()).toBe(0);
  expect(await portal.mails()).toEqual([]);
});

test('What nobody confirmed is gone after two weeks, with its links and mails', async () => {
  await signAs('ana@example.org');
  await portal.post(`${letter}/sent`, { do: 'confirm', email: 'ana@example.org', code: '123456789' });
  portal.clock.now += limits.keepUnconfirmed + 1;
  await remind();
  const { now } = portal.clock;
  await portal.store.purge({
    unconfirmed: now - limits.keepUnconfirmed,
    mailRecord: 0,
    counters: 0,
    crowds: 0,
    suppression: now,
  });
  const mailbox = portal.world.keys.addressHashes('ana@example.org').mailbox;
  const left = await portal.store.transact(async (tx) => [
    await tx.waitingIn(mailbox),
    await tx.attemptsOf('safeguards', mailbox),
    await tx.mailsSince(mailbox, 0),
  ]);
  expect(left).toEqual([[], [], []]);
  expect(await portal.mails()).toEqual([]);
});
