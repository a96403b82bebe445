import { describe, expect, test } from 'vitest';
import { attemptForTests, confirmedForTests, hashesForTests, linkForTests, signedAt } from '#signon/attemptForTests.ts';
import type { Link } from '#signon/confirming/confirm.ts';
import { displays, type Signature } from '#signon/signature.ts';
import { changeDisplay, manageOutcomes, manageViews, viewSignature, withdraw } from './manage.ts';

const secret = 'm'.repeat(43);

const signature = confirmedForTests();
const link = linkForTests(signature, { purpose: 'manage' });
const { token } = link;
const supersede = { signature: 'id-1', before: token.createdAt };
/** Only the organisers can read who she is. */
const sealed: Signature = {
  ...signature,
  display: 'anonymous',
  name: null,
  email: null,
  forOrganisers: { recipient: 'age1', email: 'e', name: 'n' },
};
const sealedLink: Link = { token, signature: sealed };
const replaced: Link = { token: { ...token, supersededAt: signedAt }, signature };

test('Suzie opens her own page: it shows what is kept', () => {
  expect(viewSignature(secret, link)).toBe('kept');
});

describe('Suzie changes how her name is shown', () => {
  test.each(displays)('to %s, and nothing else changes', (display) => {
    expect(changeDisplay(secret, link, display)).toEqual({
      outcome: 'changed',
      changes: { save: { ...signature, display }, supersede },
    });
  });

  test('twice in a row: the second time gives the same', () => {
    const once = changeDisplay(secret, link, 'anonymous');
    expect(changeDisplay(secret, { token, signature: once.changes.save as Signature }, 'anonymous')).toEqual(once);
  });

  test.each(['', 'Named', ' named', 'loud', '__proto__', 'length'])('but not to %j', (display) => {
    expect(changeDisplay(secret, link, display)).toEqual({ outcome: 'not-a-display', changes: {} });
  });
});

describe('Suzie, whose name only the organisers can read,', () => {
  const { name: _, ...others } = sealed.forOrganisers ?? { recipient: '' };

  test.each(['named', 'initials'] as const)(
    'enters it again to be shown (%s): it replaces the sealed one, and waits for a moderator',
    (display) => {
      const save = { ...sealed, display, name: 'Suzie Q', held: 'retyped', forOrganisers: others };
      expect(changeDisplay(secret, sealedLink, display, ' Suzie  Q ')).toEqual({
        outcome: 'changed',
        changes: { save, supersede },
      });
    },
  );

  test('need not enter it for initials that are kept, or to stay unnamed', () => {
    const initialled: Signature = { ...sealed, display: 'initials', initials: 'S. Q.' };
    for (const display of ['initials', 'anonymous'])
      expect(changeDisplay(secret, { token, signature: initialled }, display)).toEqual({
        outcome: 'changed',
        changes: { save: { ...initialled, display }, supersede },
      });
  });

  test('loses her initials with the name that they stood for', () => {
    const initialled: Signature = { ...sealed, display: 'initials', initials: 'S. Q.' };
    expect(changeDisplay(secret, { token, signature: initialled }, 'named', 'Max B').changes.save).not.toHaveProperty(
      'initials',
    );
  });

  test.each([
    ['', 'name:missing'],
    ['Max\u0007', 'name:unshowable'],
    ['Max\u202eB', 'name:reversed'],
    ['M\u0334\u0335\u0336\u0337\u0338', 'name:heaped'],
    ['x'.repeat(201), 'name:too-long'],
  ])('changes nothing by %j', (typed, outcome) => {
    expect(changeDisplay(secret, sealedLink, 'named', typed)).toEqual({ outcome, changes: {} });
  });

  test('whose name was held already stays held for the first reason', () => {
    const held: Signature = { ...sealed, held: 'scripts' };
    expect(changeDisplay(secret, { token, signature: held }, 'named', 'Suzie Q').changes.save?.held).toBe('scripts');
  });
});

describe('Suzie withdraws', () => {
  test('her signature is to be deleted', () => {
    expect(withdraw(secret, link, signature)).toEqual({ outcome: 'withdrawn', changes: { remove: signature } });
  });

  test('and follows the link again: it is unknown', () => {
    expect(viewSignature(secret, null)).toBe('unknown');
    expect(withdraw(secret, null, null)).toEqual({ outcome: 'unknown', changes: {} });
    expect(changeDisplay(secret, null, 'named')).toEqual({ outcome: 'unknown', changes: {} });
  });
});

describe('a link that is no key', () => {
  test.each<[string, string, Link, string]>([
    ['one that nobody was mailed', secret, null, 'unknown'],
    ['one cut short', secret.slice(1), link, 'mangled'],
    ['one with something after it', `${secret}>`, link, 'mangled'],
    ['an empty one', '', null, 'mangled'],
  ])('%s shows, changes and withdraws nothing', (_, typed, found, answer) => {
    expect(viewSignature(typed, found)).toBe(answer);
    expect(changeDisplay(typed, found, 'anonymous')).toEqual({ outcome: answer, changes: {} });
    expect(changeDisplay(typed, found, 'loud')).toEqual({ outcome: answer, changes: {} });
    expect(withdraw(typed, found, null)).toEqual({ outcome: answer, changes: {} });
  });
});

describe('links die by use, and no stranger uses one', () => {
  test('an own page whose link was replaced by a newer one, which was used, shows and changes nothing, and says so', () => {
    expect(viewSignature(secret, replaced)).toBe('superseded');
    expect(changeDisplay(secret, replaced, 'named')).toEqual({ outcome: 'superseded', changes: {} });
  });

  test('but it takes the signature back, as every link does that its owner was ever mailed', () => {
    const another = attemptForTests({ id: 'id-2' });
    for (const found of [replaced, linkForTests(signature), linkForTests(another)])
      expect(withdraw(secret, found, signature)).toEqual({ outcome: 'withdrawn', changes: { remove: signature } });
  });

  test('the link of an attempt by another spelling, or of a mailbox that has not signed, takes nothing back', () => {
    const stranger = linkForTests(attemptForTests({ id: 'id-2', ...hashesForTests('suzie+x@example.org', 'suzie') }));
    expect(withdraw(secret, stranger, signature)).toEqual({ outcome: 'unknown', changes: {} });
    expect(withdraw(secret, linkForTests(attemptForTests()), null)).toEqual({ outcome: 'unknown', changes: {} });
  });
});

test('the link that confirms shows and changes no own page', () => {
  const confirming = linkForTests(signature);
  expect(viewSignature(secret, confirming)).toBe('unknown');
  expect(changeDisplay(secret, confirming, 'anonymous')).toEqual({ outcome: 'unknown', changes: {} });
});

test('every view and outcome can happen, and there is no other', () => {
  const views = [
    viewSignature(secret, link),
    viewSignature(secret, replaced),
    viewSignature(secret, null),
    viewSignature('', null),
  ];
  const outcomes = [
    changeDisplay(secret, link, 'named').outcome,
    changeDisplay(secret, link, 'loud').outcome,
    ...['', 'x'.repeat(201), '\u0007', '\u202e', '\u0301'].map(
      (typed) => changeDisplay(secret, sealedLink, 'named', typed).outcome,
    ),
    withdraw(secret, link, signature).outcome,
    changeDisplay(secret, replaced, 'named').outcome,
    withdraw(secret, null, null).outcome,
    withdraw('', null, null).outcome,
  ];
  expect(views.sort()).toEqual([...manageViews].sort());
  expect(outcomes.sort()).toEqual([...manageOutcomes].sort());
});
