import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEntry } from '#ledger/entry.ts';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { exportLetter } from './export/exportLetter.ts';

// Two letters beside each other: what is signed under one is told of that one alone.
const letters = ['rivers', 'forests'] as const;
const address = '192.0.2.7';
let portal: PortalForTests;
let folder: string;
/** By letter, the secret of Ana's own page. */
const own: Record<string, string> = {};

/** Signs and takes the mail that asks to confirm. */
async function sign(letter: string, name: string, email: string) {
  const details = { name, email, country: 'ES', display: 'named', kind: 'person', organisation: null } as const;
  const signed = await portal.services.signLetter({
    letter,
    locale: 'es',
    details: { ...details, role: null, website: null, updates: true },
    agreement: { letterVersion: `${letter} 1`, consentVersion: 'c1' },
    source: 'site',
    address,
  });
  expect(signed.outcome).toBe('accepted');
  const [mail] = await portal.mails();
  expect(mail).toMatchObject({ template: 'confirm', letter, to: email });
  return { secret: mail?.secret ?? '', code: mail?.code ?? '' };
}

beforeAll(async () => {
  portal = await openPortalForTests();
  folder = mkdtempSync(join(tmpdir(), 'letters-'));
  for (const letter of letters) {
    const { secret } = await sign(letter, `Ana of the ${letter}`, 'ana@example.org');
    const { signature } = await portal.services.openConfirmation(letter, secret);
    const shown = String(signature?.signedAt);
    for (const other of letters.filter((one) => one !== letter))
      expect(await portal.services.confirmSignature(other, secret, shown, address)).toBe('unknown');
    expect(await portal.services.confirmSignature(letter, secret, shown, address)).toBe('confirmed');
    const [mail] = await portal.mails();
    expect(mail).toMatchObject({ template: 'signed', letter });
    own[letter] = mail?.secret ?? '';
  }
  // Ben signs only the forests, by the code of his mail, which opens nothing under the rivers.
  const { code } = await sign('forests', 'Ben', 'ben@example.org');
  const typed = { email: 'ben@example.org', code, ticket: '', address };
  expect(await portal.services.confirmTyped({ ...typed, letter: 'rivers' })).toMatchObject({ outcome: 'refused' });
  const shown = await portal.services.confirmTyped({ ...typed, letter: 'forests' });
  expect(shown.outcome).toBe('shown');
  const ticketed = { ...typed, letter: 'forests', ticket: shown.ticket ?? '' };
  expect(await portal.services.confirmTyped(ticketed)).toMatchObject({ outcome: 'confirmed' });
  await portal.mails();
  await sequenceAll(portal.store.ledger);
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true });
});

const names = async (letter: string) =>
  (
    await portal.services.signatoryPage(letter, (await portal.readings.counts.of(letter)).counts.step, null)
  ).value.people
    .map(({ name }) => name)
    .toSorted();
const counted = async (letter: string) => (await portal.readings.counts.of(letter)).counts.signatures;
const logged = async (letter: string) =>
  (await portal.store.ledger.lines(letter, 0, 10)).map((line) => readEntry(line)?.type);

test('Who signs two letters with one mailbox is listed and counted under each, and who signs one under that one alone', async () => {
  expect([await names('rivers'), await counted('rivers')]).toEqual([['Ana of the rivers'], 1]);
  expect([await names('forests'), await counted('forests')]).toEqual([['Ana of the forests', 'Ben'], 2]);
  expect([await names('of-nobody'), await counted('of-nobody')]).toEqual([[], 0]);
});

test('Each letter has a log and signed heads of its own', async () => {
  expect([await logged('rivers'), await logged('forests')]).toEqual([['confirmed'], ['confirmed', 'confirmed']]);
  const heads = await Promise.all(letters.map((letter) => portal.readings.heads.of(letter)));
  expect(heads.map(({ head }) => [head.letter, head.people])).toEqual([
    ['rivers', 1],
    ['forests', 2],
  ]);
  expect(new Set(heads.map(({ head }) => head.root)).size).toBe(2);
});

test('The export of a letter holds who signed that letter', async () => {
  const written = async (letter: string) => {
    const file = join(folder, `${letter}.jsonl`);
    const told = await exportLetter(portal.store, { letter, file, format: 'jsonl', isPrivate: false });
    expect(told.written).toBe(told.counted);
    return readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).name)
      .toSorted();
  };
  expect([await written('rivers'), await written('forests')]).toEqual([
    ['Ana of the rivers'],
    ['Ana of the forests', 'Ben'],
  ]);
});

test('Who takes back one of two signatures keeps the other', async () => {
  expect(await portal.services.withdrawSignature('forests', own.rivers ?? '')).toBe('unknown');
  expect(await portal.services.withdrawSignature('rivers', own.rivers ?? '')).toBe('withdrawn');
  await sequenceAll(portal.store.ledger);
  expect([await names('rivers'), await names('forests')]).toEqual([[], ['Ana of the forests', 'Ben']]);
  expect([await counted('rivers'), await counted('forests')]).toEqual([0, 2]);
  expect([await logged('rivers'), await logged('forests')]).toEqual([
    ['confirmed', 'removed'],
    ['confirmed', 'confirmed'],
  ]);
});
