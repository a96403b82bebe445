import { describe, expect, test } from 'vitest';
import { codeLength, confirmByCode, readCode, type Tries, writeCode } from './code.ts';
import type { Link } from './confirm.ts';
import { limits } from './limits.ts';
import type { Token } from './signature.ts';
import { signatureForTests } from './signatureForTests.ts';

const now = Date.UTC(2026, 2, 1, 12);
const fresh = { secret: 'f'.repeat(43), hash: 'hash of f' };
const waiting = signatureForTests({
  id: 'id-1',
  mailbox: 'hash of suzie',
  name: 'Suzie Q',
  email: 'suzie@example.org',
  country: 'GB',
  letterVersion: '1.0',
  consentVersion: '1',
  signedAt: now,
});
const token: Token = {
  hash: 'h',
  purpose: 'code',
  signature: 'id-1',
  createdAt: now,
  expiresAt: now + limits.confirmWithin,
  supersededAt: null,
};
const link: Link = { token, signature: waiting };
const none: Tries = { forMailbox: 0, fromNetwork: 0, wrongInAll: 0 };

describe('Suzie types the code of her mail', () => {
  test('it confirms her as the link does', () => {
    expect(confirmByCode(link, none, fresh, now)).toMatchObject({
      outcome: 'confirmed',
      changes: {
        save: { id: 'id-1', state: 'confirmed', confirmedAt: now },
        addToken: { purpose: 'manage' },
        owe: { template: 'signed', code: null },
      },
    });
  });

  test('typed twice it says so and changes nothing', () => {
    const confirmed: Link = { token, signature: { ...waiting, state: 'confirmed', confirmedAt: now } };
    expect(confirmByCode(confirmed, none, fresh, now + 1)).toEqual({ outcome: 'already', changes: {} });
  });

  test.each([
    '123456789',
    ' 123 456 789 ',
    '123\u00a0456\u00a0789',
    '123-456-789',
    '123–456–789',
    '123.456.789',
    '\u2066123 456 789\u2069',
    '١٢٣ ٤٥٦ ٧٨٩',
    '۱۲۳۴۵۶۷۸۹',
    '１２３４５６７８９',
    '१२३ ४५६ ७८९',
    'Your code is 123456789',
    'Your code is 123 456 789. It works for 7 days.',
    '“123 456 789”',
    '«123-456-789»,',
    '(123456789)',
    'رمزكم هو ١٢٣ ٤٥٦ ٧٨٩',
    '代码：123456789。',
    '123\u200b456\u00ad789',
    '123456789 123456789'.replace(' ', ' = '),
  ])('"%s" is read as it was meant', (typed) => expect(readCode(typed)).toBe('123456789'));

  test.each([
    '',
    '12345678',
    '1234567890',
    '12345678x',
    '1234567890x',
    '123 456 789 0x',
    '123456789 or 987654321',
    '123456789\n0',
    '1'.repeat(5000),
  ])('what can be no code is not looked up', (typed) => expect(readCode(typed)).toBeNull());
});

test('a code is shown in groups that do not break and keep their order in right-to-left text', () => {
  // A no-break space is a common separator to the bidi algorithm: with digits on both sides it is a part of one number.
  expect(writeCode('012345678')).toBe('012\u00a0345\u00a0678');
  expect(readCode(writeCode('012345678'))).toBe('012345678');
});

describe('who guesses', () => {
  const refused = { outcome: 'refused', changes: {} };

  test.each<[string, Link, Partial<Tries>, number]>([
    ['a wrong code', null, {}, 0],
    ['the right code after five wrong ones', link, { forMailbox: limits.triesPerCode }, 0],
    ['the right code after too many wrong ones everywhere', link, { wrongInAll: limits.wrongCodesInAll }, 0],
    ['the right code after a week', link, {}, limits.confirmWithin],
    ['the secret of a link', { token: { ...token, purpose: 'confirm' }, signature: waiting }, {}, 0],
  ])('%s gets the one refusal', (_, found, tries, wait) => {
    expect(confirmByCode(found, { ...none, ...tries }, fresh, now + wait)).toEqual(refused);
  });

  test('the last try counts still', () => {
    const tries = {
      forMailbox: limits.triesPerCode - 1,
      fromNetwork: limits.codesPerNetwork - 1,
      wrongInAll: limits.wrongCodesInAll - 1,
    };
    expect(confirmByCode(link, tries, fresh, now + limits.confirmWithin - 1).outcome).toBe('confirmed');
  });

  test('a network that types too many is told, right or wrong', () => {
    for (const found of [link, null])
      expect(confirmByCode(found, { ...none, fromNetwork: limits.codesPerNetwork }, fresh, now).outcome).toBe(
        'too-many-from-network',
      );
  });

  test('all guessers together need a hundred years for one right guess, as the limits are', () => {
    const guessesInAYear = limits.wrongCodesInAll * (limits.mailWindow / limits.networkWindow) * 365;
    expect(10 ** codeLength / guessesInAYear).toBeGreaterThan(100);
  });
});
