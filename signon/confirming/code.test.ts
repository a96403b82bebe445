import { describe, expect, test } from 'vitest';
import { attemptForTests, confirmedForTests, linkForTests, signedAt } from '#signon/attemptForTests.ts';
import { limits } from '#signon/limits.ts';
import { codeLength, confirmByCode, type FoundByCode, readCode, type Tries, writeCode } from './code.ts';

const now = signedAt;
const fresh = { secret: 'f'.repeat(43), hash: 'hash of f' };
const attempt = linkForTests(attemptForTests());
const confirmed = linkForTests(confirmedForTests());
const nothing: FoundByCode = { byTicket: null, byMailbox: null, confirmed: null };
/** Typed on the page after signing. */
const ticketed: FoundByCode = { ...nothing, byTicket: attempt, byMailbox: attempt };
/** Typed elsewhere. */
const bare: FoundByCode = { ...nothing, byMailbox: attempt };
const none: Tries = { withTicket: 0, forMailbox: 0, fromNetwork: 0, wrongFromNetwork: 0, wrongInAll: 0 };

describe('Suzie types the code of her mail', () => {
  test('on the page after signing: it confirms her as the link does', () => {
    expect(confirmByCode(ticketed, none, fresh, now)).toMatchObject({
      outcome: 'confirmed',
      changes: {
        save: { id: 'id-1', state: 'confirmed', confirmedAt: now },
        addToken: { purpose: 'manage' },
        owe: { mail: { template: 'signed', code: null } },
      },
    });
  });

  test('elsewhere: the details are shown, and nothing is written before she has seen them', () => {
    expect(confirmByCode(bare, none, fresh, now)).toEqual({ outcome: 'shown', changes: {} });
  });

  test('of another attempt than the one of the page: its details are shown first', () => {
    expect(confirmByCode({ ...bare, byTicket: null }, none, fresh, now).outcome).toBe('shown');
  });

  test('typed twice it says so and changes nothing', () => {
    for (const found of [
      { ...nothing, byTicket: confirmed, confirmed: confirmed.signature },
      { ...nothing, byMailbox: confirmed, confirmed: confirmed.signature },
    ])
      expect(confirmByCode(found, none, fresh, now + 1)).toEqual({ outcome: 'already', changes: {} });
  });

  test('of an attempt when another one was confirmed: nothing changes', () => {
    for (const found of [ticketed, bare])
      expect(confirmByCode({ ...found, confirmed: confirmed.signature }, none, fresh, now)).toEqual({
        outcome: 'signed-already',
        changes: {},
      });
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
    '123,456,789',
    '123/456/789',
    '123_456_789',
    '123·456·789',
    '(123) 456 789',
    '123\u2212456\u2212789',
    '123、456、789',
    '123’456’789',
    '*123* *456* *789*',
    '"123" "456" "789"',
    '١٢٣،٤٥٦،٧٨٩',
    '123 456 789, 7 days',
    '1. 123456789',
    '2026-11-28 123456789',
    '28 Nov 2026 123 456 789',
    '12:30 123 456 789',
    '١٢:٣٠ ١٢٣ ٤٥٦ ٧٨٩',
    '123 456 789 12:30',
    '123 456 789 – 15 min',
    '123456789 123456789',
    '123 456 789\n123 456 789',
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
    '123456789 987654321',
    '123 456 789 123 456 780',
    '000 123 456 789',
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
  const { triesPerCode, fewWrongCodes, wrongCodesInAll, codesPerNetwork } = limits;

  test.each<[string, FoundByCode, Partial<Tries>, number]>([
    ['a wrong code', nothing, {}, 0],
    [
      'the right code after five wrong ones with its ticket',
      { ...ticketed, byMailbox: null },
      { withTicket: triesPerCode },
      0,
    ],
    ['the right code after five wrong ones without', bare, { forMailbox: triesPerCode }, 0],
    ['the right code after a week', ticketed, {}, limits.confirmWithin],
  ])('%s gets the one refusal', (_, found, tries, wait) => {
    expect(confirmByCode(found, { ...none, ...tries }, fresh, now + wait)).toEqual(refused);
  });

  test('wrong ones of others, without her ticket, do not end the code of her page', () => {
    expect(confirmByCode(ticketed, { ...none, forMailbox: 1000 }, fresh, now).outcome).toBe('confirmed');
  });

  test('when her tries are used up with the ticket, its code alone still shows what it is of', () => {
    expect(confirmByCode(ticketed, { ...none, withTicket: triesPerCode }, fresh, now).outcome).toBe('shown');
  });

  test('the last try counts still', () => {
    const tries: Tries = {
      ...{ withTicket: triesPerCode - 1, forMailbox: triesPerCode - 1, fromNetwork: codesPerNetwork - 1 },
      ...{ wrongFromNetwork: fewWrongCodes - 1, wrongInAll: wrongCodesInAll },
    };
    expect(confirmByCode(ticketed, tries, fresh, now + limits.confirmWithin - 1).outcome).toBe('confirmed');
  });

  test('a network that types too many is told, right or wrong', () => {
    for (const found of [bare, nothing])
      expect(confirmByCode(found, { ...none, fromNetwork: codesPerNetwork }, fresh, now).outcome).toBe(
        'too-many-from-network',
      );
  });

  test('whatever others typed from her network, the first tries on the page after her own form are heard', () => {
    const full = { ...none, fromNetwork: codesPerNetwork };
    const flood = { ...none, wrongInAll: wrongCodesInAll, wrongFromNetwork: fewWrongCodes };
    for (const tries of [full, flood]) {
      expect(confirmByCode(ticketed, { ...tries, withTicket: fewWrongCodes - 1 }, fresh, now).outcome).toBe(
        'confirmed',
      );
      expect(confirmByCode(ticketed, { ...tries, withTicket: fewWrongCodes }, fresh, now).outcome).toBe(
        'too-many-from-network',
      );
    }
  });

  test('a flood from two networks stops these two, and nobody else’s right code', () => {
    const flood = { ...none, wrongInAll: 1000 * wrongCodesInAll };
    for (const found of [bare, nothing])
      expect(confirmByCode(found, { ...flood, wrongFromNetwork: fewWrongCodes }, fresh, now).outcome).toBe(
        'too-many-from-network',
      );
    expect(confirmByCode(ticketed, flood, fresh, now).outcome).toBe('confirmed');
    expect(confirmByCode(bare, flood, fresh, now).outcome).toBe('shown');
  });

  test('one network alone needs a hundred years for one right guess, and one attempt takes twenty thousand, as the limits are', () => {
    const hoursInAYear = (365 * limits.mailWindow) / limits.networkWindow;
    const guessesOfANetwork = limits.codesPerNetwork * hoursInAYear;
    expect(10 ** codeLength / guessesOfANetwork).toBeGreaterThan(100);
    expect(10 ** codeLength / (fewWrongCodes * hoursInAYear)).toBeGreaterThan(30_000);
    expect(10 ** codeLength / (triesPerCode * hoursInAYear)).toBeGreaterThan(20_000);
  });
});
