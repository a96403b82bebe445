import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { freshToken } from '#server/keys/freshToken.ts';
import { keysWithOrganisers } from '#server/keys/organisersForTests.ts';
import { keysForTests, openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import type { Signature } from '#signon/signature.ts';
import { owedForTests, signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { erasePerson, findPerson, type PersonServices, readPerson, showPerson } from './people.ts';

vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 });
const now = Date.UTC(2026, 10, 22, 12);
const ana = 'ana@example.org';
let opened: Awaited<ReturnType<typeof openSqliteForTests>>;
let services: PersonServices;

const by = (email: string, given: Partial<Signature> = {}) =>
  signatureForTests({ email, ...keysForTests.addressHashes(email), ...given });
const confirmed = { state: 'confirmed', confirmedAt: now } as const;
/** She signed two letters, and tries to sign a third; somebody signed with what may be a tag; Ben is somebody else. */
const [first, second, waiting, tagged, ben] = [
  by(ana, { ...confirmed, name: 'Ana Canary' }),
  by(ana, { ...confirmed, letter: 'other', display: 'anonymous' }),
  by(ana, { letter: 'third' }),
  by('ana+x@example.org', { letter: 'fourth' }),
  by('ben@example.org', confirmed),
];

async function open(keys = keysForTests) {
  const store = keys === keysForTests ? opened.store : await opened.openAgain(keys);
  let made = 0;
  services = { store, keys, now: () => now, freshId: () => `act ${++made}`, freshToken };
  const suppression = { address: first.certain, mailbox: null, reason: 'opted-out', since: now, until: null } as const;
  await store.transact((tx) => tx.write({ suppression }, now));
  await store.outbox.bounced(first, now, now + 9);
  for (const save of [first, second, waiting, tagged, ben])
    await store.transact((tx) => tx.write({ save, addToken: tokenForTests(save), owe: owedForTests(save, now) }, now));
}
beforeEach(async () => {
  opened = await openSqliteForTests();
});
afterEach(() => opened.remove());

const ids = (signatures: readonly Signature[]) => signatures.map(({ id }) => id).sort();
const sorted = (...signatures: Signature[]) => ids(signatures);
const acts = async () => (await services.store.moderation.acts()).map(({ act, signature }) => `${act} ${signature}`);
const left = async () => {
  const there = [];
  for (const one of [first, second, waiting, tagged, ben])
    if (await services.store.transact((tx) => tx.signature(one.id))) there.push(one);
  return ids(there);
};

test('An operator finds where a person has signed, by any spelling, and which spellings are only assumed to be hers', async () => {
  await open();
  for (const spelling of ['ana@example.org', 'ana@EXAMPLE.org', 'Ana@example.org']) {
    const found = await findPerson(services, spelling);
    expect([ids(found.own), ids(found.assumed)]).toEqual([sorted(first, second, waiting), sorted(tagged)]);
  }
  const other = await findPerson(services, 'ana+y@example.org');
  expect([ids(other.own), ids(other.assumed)]).toEqual([sorted(tagged), sorted(first, second, waiting)]);
  expect(await findPerson(services, 'nobody@example.org')).toEqual({ own: [], assumed: [] });
  expect(await acts()).toHaveLength(4 * 4 + 1);
  expect(await acts()).toEqual(expect.arrayContaining([`person-found ${first.id}`, 'person-found ']));
});

test('All that is kept of a person is shown over all letters, and nothing of anybody else', async () => {
  await open();
  const shown = await showPerson(services, ana);
  expect(shown.signatures.map(({ letter }) => letter).sort()).toEqual([first.letter, 'other', 'third'].sort());
  expect(shown.signatures).toContainEqual(
    expect.objectContaining({ name: 'Ana Canary', email: ana, state: 'confirmed', sealedForOrganisers: [] }),
  );
  expect(shown.mails).toEqual(
    expect.arrayContaining([{ letter: 'other', at: '2026-11-22T12:00:00.000Z', state: 'owed' }]),
  );
  expect(shown.mails).toHaveLength(3);
  expect(shown.suppressions.map(({ reason }) => reason).sort()).toEqual(['bounced', 'opted-out']);
  expect(shown.otherSpellings).toBe(1);
  expect(JSON.stringify(shown)).not.toMatch(/ben@|ana\+x/);
  expect((await acts()).sort()).toEqual(sorted(first, second, waiting).map((id) => `person-shown ${id}`));
});

test('What only the organisers can read is named as such', async () => {
  await open(keysWithOrganisers);
  const { signatures } = await showPerson(services, ana);
  const of = (letter: string) => signatures.find((signature) => signature.letter === letter);
  expect(of(first.letter)).toMatchObject({ name: 'Ana Canary', email: null, sealedForOrganisers: ['email'] });
  expect(of('other')).toMatchObject({ name: null, email: null });
  expect(of('other')?.sealedForOrganisers.sort()).toEqual(['email', 'name']);
  expect(of('third')).toMatchObject({ email: ana, sealedForOrganisers: [] });
});

test('A person is erased over all letters, out of the public log as erased, with her mails; that she wants none is kept to', async () => {
  await open();
  const { store } = services;
  while ((await store.ledger.sequence('other', 10)) > 0);
  expect(await erasePerson(services, ana, false)).toBe(3);
  expect(await left()).toEqual(sorted(tagged, ben));
  while ((await store.ledger.sequence('other', 10)) > 0);
  expect((await store.ledger.lines('other', 0, 10)).at(-1)).toContain('"reason":"erased"');
  expect(await store.counts('other')).toMatchObject({ signatures: 0 });
  expect(await store.people.mails(first)).toEqual([]);
  expect((await store.people.suppressions(first)).map(({ reason }) => reason)).toEqual(['opted-out']);
  expect((await store.outbox.lease(9, 1, now)).map(({ mail }) => mail.to).sort()).toEqual([tagged.email, ben.email]);
  expect((await acts()).sort()).toEqual(sorted(first, second, waiting).map((id) => `person-erased ${id}`));

  expect(await erasePerson(services, ana, false)).toBe(0);
  expect(await erasePerson(services, ana, true)).toBe(1);
  expect(await left()).toEqual([ben.id]);
});

test('What is no address is refused in words that do not repeat it', () => {
  expect(() => readPerson('ana')).toThrow('--email is no address: malformed.');
  expect(readPerson(' ana@Example.org')).toBe(ana);
});
