import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { commitmentOf } from './commitment.ts';
import { type Entry, readEntry, writeEntry } from './entry.ts';
import { readSignedHead, writeHead } from './head.ts';
import { History } from './history.ts';
import { sha256 } from './treeForTests.ts';

const hour = Date.UTC(2026, 10, 22, 12);
const commitment = 'ab'.repeat(32);
const confirmed: Entry = { type: 'confirmed', hour, kind: 'person', commitment };
const state: Entry = { type: 'state', hour, state: 'closed', statement: commitment };
const removed: Entry = { type: 'removed', hour: hour + 3_600_000, kind: 'person', removes: 0, reason: 'withdrawn' };

describe('an entry of the log', () => {
  test('is written in one way only', () => {
    expect(writeEntry(confirmed)).toBe(
      `{"v":1,"type":"confirmed","hour":"2026-11-22T12:00:00Z","kind":"person","commitment":"${commitment}"}`,
    );
    expect(writeEntry(removed)).toBe(
      '{"v":1,"type":"removed","hour":"2026-11-22T13:00:00Z","kind":"person","removes":0,"reason":"withdrawn"}',
    );
    for (const entry of [confirmed, removed, state]) expect(readEntry(writeEntry(entry))).toEqual(entry);
  });

  test('tells no time within the hour', () => {
    fc.assert(
      fc.property(fc.nat({ max: 3_599_999 }), (later) => {
        expect(writeEntry({ ...confirmed, hour: hour + later })).toBe(writeEntry(confirmed));
      }),
      { seed: 1 },
    );
  });

  test.each([
    ['with a space', writeEntry(confirmed).replace(':1', ': 1')],
    ['of another version', writeEntry(confirmed).replace(':1', ':2')],
    ['of another order', `{"type":"confirmed","v":1${writeEntry(confirmed).slice(26)}`],
    ['with a time within the hour', writeEntry(confirmed).replace('12:00', '12:01')],
    ['of a day that does not exist', writeEntry(confirmed).replace('11-22', '02-30')],
    ['of an hour that does not exist', writeEntry(confirmed).replace('T12', 'T24')],
    ['with one thing more', writeEntry(confirmed).replace('}', ',"name":"Ana"}')],
    ['with half a commitment', writeEntry(confirmed).replace('ab', '')],
    ['that confirms by removing', writeEntry(removed).replace('"removed"', '"confirmed"')],
    ['that removes a fraction', writeEntry(removed).replace(':0,', ':0.5,')],
    ['of a state that tells who', writeEntry(state).replace('}', ',"by":"Ana"}')],
    ['of a state with half a statement', writeEntry(state).replace('ab', '')],
    ['of nobody', writeEntry(removed).replace('person', 'robot')],
    ['of nothing', ''],
  ])('%s is none', (_, line) => {
    expect(readEntry(line)).toBeNull();
  });
});

test('A commitment is bound to its letter and its random value, and is for ever the same', () => {
  const nonce = '01'.repeat(32);
  // Computed with sha256sum from the three lines.
  expect(commitmentOf(sha256, 'safeguards', nonce)).toBe(
    'a8db8d8a2a7f8904363f250ab6302f55dd477b18d685d024b8a0a4e90df18ec6',
  );
  expect(commitmentOf(sha256, 'another', nonce)).not.toBe(commitmentOf(sha256, 'safeguards', nonce));
  expect(commitmentOf(sha256, 'safeguards', '02'.repeat(32))).not.toBe(commitmentOf(sha256, 'safeguards', nonce));
});

test('A head is written in one way, and read only when it is whole', () => {
  const head = {
    letter: 'safeguards',
    size: 3,
    root: commitment,
    people: 1,
    organisations: 1,
    at: '2026-11-22T12:30:00Z',
  };
  expect(writeHead(head)).toBe(
    `{"v":1,"letter":"safeguards","size":3,"root":"${commitment}","people":1,"organisations":1,"at":"2026-11-22T12:30:00Z"}`,
  );
  const signed = { head: { v: 1 as const, ...head }, signature: 's', key: 'k' };
  expect(readSignedHead({ ...signed, note: 'more' })).toEqual(signed);
  for (const wrong of [
    null,
    1,
    {},
    { ...signed, key: 1 },
    { ...signed, head: { ...signed.head, size: -1 } },
    { ...signed, head: { ...head, v: 2 } },
  ])
    expect(readSignedHead(wrong)).toBeNull();
});

test('The history adds up what happened in each hour, in the order of the hours, whatever the order of the entries', () => {
  const history = new History();
  for (const entry of [
    removed,
    confirmed,
    { ...confirmed, kind: 'organisation' as const },
    { ...confirmed, hour: removed.hour },
  ])
    history.add(entry);
  expect(history.hours()).toEqual([
    {
      hour: '2026-11-22T12:00:00Z',
      people: 1,
      organisations: 1,
      peopleRemoved: 0,
      organisationsRemoved: 0,
      signatures: 2,
    },
    {
      hour: '2026-11-22T13:00:00Z',
      people: 1,
      organisations: 0,
      peopleRemoved: 1,
      organisationsRemoved: 0,
      signatures: 2,
    },
  ]);
});
