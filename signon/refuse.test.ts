import { describe, expect, test } from 'vitest';
import { limits } from './limits.ts';
import { allow, refuse, viewRefusal } from './refuse.ts';

const now = Date.UTC(2026, 2, 1, 12);
const link = { mailbox: 'hash of suzie', madeAt: now };

describe('somebody else entered Suzie’s address', () => {
  test('the link of the mail shows a button, and looking changes nothing', () => {
    expect(viewRefusal(link, false, now)).toBe('open');
  });

  test('the button ends all mails to her, for good', () => {
    expect(refuse(link, false, now + 5)).toEqual({
      outcome: 'refused',
      changes: { silence: { mailbox: 'hash of suzie', reason: 'refused', since: now + 5, until: null } },
    });
  });

  test('pressed twice it changes nothing', () => {
    expect(refuse(link, true, now)).toEqual({ outcome: 'refused', changes: {} });
  });

  test('she can change her mind by the same link, and pressing that twice changes nothing', () => {
    expect(viewRefusal(link, true, now)).toBe('refused');
    expect(allow(link, true, now)).toEqual({ outcome: 'open', changes: { unsilence: { mailbox: 'hash of suzie' } } });
    expect(allow(link, false, now)).toEqual({ outcome: 'open', changes: {} });
  });
});

test('a link that was made up, or is too old, does nothing', () => {
  for (const isRefused of [true, false]) {
    for (const rule of [refuse, allow]) {
      expect(rule(null, isRefused, now)).toEqual({ outcome: 'unknown', changes: {} });
      expect(rule(link, isRefused, now + limits.refuseWithin)).toEqual({ outcome: 'unknown', changes: {} });
    }
  }
  expect(viewRefusal(link, false, now + limits.refuseWithin - 1)).toBe('open');
});
