import { describe, expect, test } from 'vitest';
import { readForm } from './form.ts';
import { type FoundPartner, throughOf } from './partner.ts';

const words = { hash: 'hash', language: 'en', words: 'Harbour Watch may write to me.' };
const open: FoundPartner = { is: 'open', slug: 'harbour-watch', words };

describe('Through whom a form came', () => {
  test.each([
    ['nobody, when the link names none', {}, null, null],
    ['a partner within its days, without its box', {}, open, { partner: 'harbour-watch', consent: null }],
    ['and with it', { partnerConsent: 'hash' }, open, { partner: 'harbour-watch', consent: words }],
    ['nobody outside its days', { partnerConsent: 'hash' }, { is: 'away', slug: 'harbour-watch' }, null],
    [
      '“other”, when nobody knows it',
      { partnerConsent: 'hash' },
      { is: 'unknown' },
      { partner: 'other', consent: null },
    ],
  ] as const)('%s', (_, input, found, through) => {
    expect(throughOf(input, found)).toEqual(through);
  });
});

test.each(['', 'no', 'false', undefined, ' hash '])('A box that says %j is no mistake', (partnerConsent) => {
  const input = { ...(partnerConsent !== undefined && { partnerConsent }) };
  const read = readForm(input, 'hash');
  expect('problems' in read && read.problems).not.toHaveProperty('partnerConsent');
});
