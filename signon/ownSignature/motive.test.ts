import { expect, test } from 'vitest';
import { publicView } from '#signon/public/publicView.ts';
import { signatureForTests, tokenForTests } from '#signon/signatureForTests.ts';
import { giveMotive, longestMotive, type Motive, reviewMotive } from './motive.ts';

const secret = 'a'.repeat(43);
const signature = signatureForTests({ state: 'confirmed', confirmedAt: 1 });
const link = { token: tokenForTests(signature, { purpose: 'manage', expiresAt: null }), signature };
const tells = (text: string) => text.includes('happened to me');
const give = (reason: string, role = '', kept: Motive | null = null, of: Parameters<typeof giveMotive>[1] = link) =>
  giveMotive(secret, of, kept, { reason, role }, tells, 5);
const said = {
  signature: signature.id,
  letter: signature.letter,
  at: 5,
  state: 'waiting',
  text: 'For my pupils.',
  role: 'Teacher',
} as const;

test('A reason and a role are kept as they were said, and wait', () => {
  expect(give(' For  my\npupils. ', 'Teacher')).toEqual({ outcome: 'said', motive: said });
  expect(give('x'.repeat(longestMotive.reason)).outcome).toBe('said');
});

test('Saying nothing takes it back, and saying the same again makes it wait no second time', () => {
  expect(give('  ', '')).toEqual({ outcome: 'taken-back', motive: null });
  expect(give('For my pupils.', 'Teacher', { ...said, state: 'shown' })).toEqual({ outcome: 'said' });
  expect(give('For all.', 'Teacher', { ...said, state: 'shown' }).motive?.state).toBe('waiting');
});

test('Who tells of own abuse is led to help, and nothing is kept; nor is what cannot be shown', () => {
  expect(give('It happened to me.')).toEqual({ outcome: 'to-help' });
  expect(give('x'.repeat(longestMotive.reason + 1))).toEqual({ outcome: 'reason:too-long' });
  expect(give('Why', '\u202eevil')).toEqual({ outcome: 'role:reversed' });
});

test('Only the own page takes it, and an organisation keeps the role that it signed with', () => {
  const toConfirm = { ...link, token: { ...link.token, purpose: 'confirm' } } as const;
  for (const of of [null, toConfirm]) expect(give('Why', '', null, of)).toEqual({ outcome: 'unknown' });
  const older = { ...link, token: { ...link.token, supersededAt: 1 } };
  expect(give('Why', '', null, older)).toEqual({ outcome: 'superseded' });
  const organisation = { ...link, signature: { ...signature, kind: 'organisation' } } as const;
  expect(give('Why', 'Teacher', null, organisation).motive).toMatchObject({ text: 'Why', role: null });
});

test('A moderator shows or refuses it, once, and it is shown with a name that is shown, and with no other', () => {
  const { motive: shown } = reviewMotive(said, true);
  expect([reviewMotive(shown ?? null, true), reviewMotive(null, true)]).toEqual([
    { outcome: 'already' },
    { outcome: 'unknown' },
  ]);
  expect(publicView(signature, shown)).toMatchObject({ reason: 'For my pupils.', role: 'Teacher' });
  for (const other of [said, reviewMotive(said, false).motive])
    expect(publicView(signature, other)).toMatchObject({ reason: null, role: null });
  expect(publicView({ ...signature, display: 'anonymous' }, shown)).toBeNull();
  expect(publicView({ ...signature, held: 'hidden' }, shown)).toBeNull();
});
