import { describe, expect, test } from 'vitest';
import { laneOf, mailLanes } from '#signon/mail/mailLane.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { oweUpdate } from './letterUpdate.ts';

const update = { slug: 'handed', letter: 'safeguards' };
const reader = signatureForTests({ state: 'confirmed', confirmedAt: 1, updates: true, locale: 'es' });

describe('an update of a letter', () => {
  test('is owed to who confirmed and asked for news, in her language, without a power over her signature, behind all other mails', () => {
    const { outcome, changes } = oweUpdate(reader, update, null, 7);
    expect(outcome).toBe('owed');
    expect(changes).toEqual({
      owe: {
        mail: expect.objectContaining({
          ...{ template: 'update', update: 'handed', to: reader.email, locale: 'es', signature: reader.id },
          ...{ secret: null, code: null },
        }),
        posting: { at: 7, quota: 'uncounted', cause: null },
      },
    });
    expect(laneOf({ template: 'update' })).toBe(mailLanes.at(-1));
  });

  test.each([
    ['who did not ask for it', { updates: false }, null],
    ['who has not confirmed', { state: 'pending' as const, confirmedAt: null }, null],
    ['who signed another letter', { letter: 'harbour' }, null],
    ['who wants no mail', {}, 'opted-out' as const],
    ['whose mailbox refuses mail', {}, 'bounced' as const],
  ])('is not owed to %s', (_, given, suppression) => {
    expect(oweUpdate({ ...reader, ...given }, update, suppression, 7)).toEqual({ outcome: 'not-wanted', changes: {} });
  });

  test('cannot be owed to an address that only the organisers can read', () => {
    expect(oweUpdate({ ...reader, email: null }, update, null, 7)).toEqual({ outcome: 'sealed', changes: {} });
  });
});
