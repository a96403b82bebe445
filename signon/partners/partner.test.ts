import { describe, expect, test } from 'vitest';
import { readForm } from '#signon/form/form.ts';
import { beginOfWeek, noiseOf } from '#signon/friends/friends.ts';
import { limits } from '#signon/limits.ts';
import { type FoundPartner, throughOf, toldArrivals } from './partner.ts';

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

describe('How many came through a partner', () => {
  const [first, last] = [3000, 3004];
  const days = { opensAt: beginOfWeek(first) + 5, closesAt: beginOfWeek(last) + 5 };
  const one = Uint8Array.of(1, 1);
  const told = (week: number) => toldArrivals(days, 40, week, () => one);

  test('is told with the noise of each week that is over', () => {
    expect(noiseOf(one)).toBe(1);
    expect([first, first + 1, last].map(told)).toEqual([40, 41, 44]);
  });

  test('gets no more of it once nobody who came can still confirm', () => {
    const weeks = limits.keepUnconfirmed / beginOfWeek(1);
    expect([last + weeks + 1, last + weeks + 2, last + 100].map(told)).toEqual([47, 47, 47]);
  });
});
