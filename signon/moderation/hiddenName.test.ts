import { expect, test } from 'vitest';
import type { Signature } from '#signon/signature.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { nameSkeleton, nameToRemember } from './hiddenName.ts';

const named = (about: Partial<Signature> = {}) =>
  signatureForTests({ state: 'confirmed', confirmedAt: 1, display: 'named', name: 'Police Spy', ...about });
const skeleton = { letter: 'safeguards', skeleton: 'policespy' };

test.each(['Police Spy', 'POLICE  SPY!', 'P.o.l.i.c.e Spy', 'Роlice Spy', 'Pol1ce-Spy'])(
  '%s looks the same',
  (name) => {
    expect(nameSkeleton(named({ name }))).toEqual(skeleton);
  },
);

test('An organisation is listed under its own name, and what nobody here can read looks like nothing', () => {
  expect(nameSkeleton(named({ kind: 'organisation', organisation: 'Spy & Co' }))?.skeleton).toBe('spyco');
  expect(nameSkeleton(named({ name: null }))).toBeNull();
});

test('Remembered is a name that the public had read, and not that of a duplicate', () => {
  for (const held of [undefined, 'hidden', 'hidden-before'] as const)
    expect(nameToRemember(named({ held }), 'moderated-abuse')).toEqual(skeleton);
  expect(nameToRemember(named(), 'moderated-duplicate')).toBeNull();
  for (const about of [{ held: 'word' }, { held: 'surge' }, { display: 'initials' }, { display: 'anonymous' }] as const)
    expect(nameToRemember(named(about), 'moderated-abuse')).toBeNull();
});
