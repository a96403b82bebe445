import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readForm } from './form/form.ts';
import { readAddress } from './form/mailbox.ts';
import { noWords } from './moderation/heldWordsForTests.ts';
import { reasonToHold } from './moderation/hold.ts';
import { signatureForTests } from './signatureForTests.ts';

const casesIn = <T>(file: string): T[] =>
  parse(readFileSync(new URL(`cases/${file}.yaml`, import.meta.url), 'utf8')) as T[];

const form = {
  kind: 'organisation',
  name: 'Suzie Q',
  email: 'suzie@example.org',
  organisation: 'Safe Harbour',
  role: 'Director',
  country: 'GB',
  display: 'named',
  consent: 'yes',
};

type NameCase = {
  field: 'name' | 'organisation' | 'role';
  value: string;
  outcome: 'accepted' | 'held' | 'refused';
  listed?: string;
};

describe('names, organisations and roles as people write them', () => {
  test.each(casesIn<NameCase>('names'))('$field "$value" is $outcome', ({ field, value, outcome, listed }) => {
    for (const typed of listed === undefined ? [value, value.normalize('NFC'), value.normalize('NFD')] : [value]) {
      const read = readForm({ ...form, [field]: typed });
      if ('problems' in read) {
        expect([outcome, Object.keys(read.problems)]).toEqual(['refused', [field]]);
        continue;
      }
      const { email: _, ...names } = read.details;
      const held = reasonToHold(signatureForTests(names), { isInSurge: false, wasHidden: false, holdsWord: noWords });
      expect(held === null ? 'accepted' : 'held').toBe(outcome);
      expect(read.details[field]).toBe(listed ?? value.normalize('NFC'));
    }
  });
});

type AddressCase = { field?: 'email' | 'website'; value: string; tidied?: string };

describe('addresses and websites as people paste them', () => {
  test.each(casesIn<AddressCase>('addresses'))('"$value"', ({ field = 'email', value, tidied }) => {
    const read = readForm({ ...form, [field]: value });
    if (tidied === undefined) {
      expect(read).toEqual({ problems: { email: 'not-ascii' } });
      expect(readAddress(value)).toEqual({ problem: 'not-ascii' });
    } else expect('details' in read && read.details[field]).toBe(tidied);
  });
});
