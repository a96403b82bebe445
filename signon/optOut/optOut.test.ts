import { describe, expect, test } from 'vitest';
import { limits } from '#signon/limits.ts';
import { allow, optOut, viewOptOut } from './optOut.ts';

const now = Date.UTC(2026, 2, 1, 12);
const link = { certain: 'hash of suzie', mailbox: 'mailbox of suzie', madeAt: now };

describe('somebody else entered Suzie’s address', () => {
  test('the link of the mail shows a button, and looking changes nothing', () => {
    expect(viewOptOut(link, false, now)).toBe('open');
  });

  test('the button ends all mails to her, for good', () => {
    expect(optOut(link, false, now + 5)).toEqual({
      outcome: 'refused',
      changes: {
        suppression: {
          ...{ address: 'hash of suzie', mailbox: 'mailbox of suzie' },
          ...{ reason: 'opted-out', since: now + 5, until: null },
        },
      },
    });
  });

  test('pressed twice it changes nothing', () => {
    expect(optOut(link, true, now)).toEqual({ outcome: 'refused', changes: {} });
  });

  test('she can change her mind by the same link, and pressing that twice changes nothing', () => {
    expect(viewOptOut(link, true, now)).toBe('refused');
    expect(allow(link, true, now)).toEqual({ outcome: 'open', changes: { unsuppress: { certain: 'hash of suzie' } } });
    expect(allow(link, false, now)).toEqual({ outcome: 'open', changes: {} });
  });
});

test('a link that was made up, or is too old, does nothing', () => {
  for (const isOptedOut of [true, false]) {
    for (const rule of [optOut, allow]) {
      expect(rule(null, isOptedOut, now)).toEqual({ outcome: 'unknown', changes: {} });
      expect(rule(link, isOptedOut, now + limits.optOutWithin)).toEqual({ outcome: 'unknown', changes: {} });
    }
  }
  expect(viewOptOut(link, false, now + limits.optOutWithin - 1)).toBe('open');
});
