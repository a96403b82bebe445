import { describe, expect, test } from 'vitest';
import { displays, kindsOfSigner, type Signature } from '#signon/signature.ts';
import { publicView } from './publicView.ts';

const suzie: Signature = {
  id: 'secret id',
  letter: 'safeguards',
  spelling: 'secret hash',
  certain: 'secret hash',
  mailbox: 'secret hash',
  locale: 'en',
  name: 'Suzanne Quartermaine',
  email: 'secret@example.org',
  country: 'GB',
  display: 'named',
  kind: 'person',
  organisation: null,
  role: null,
  website: null,
  updates: true,
  letterVersion: '1.0',
  consentVersion: 'secret version',
  state: 'confirmed',
  signedAt: 1_772_366_400_001,
  confirmedAt: 1_772_366_400_002,
};
const ngo: Signature = {
  ...{
    ...suzie,
    kind: 'organisation',
    organisation: 'Safe Harbour',
    role: 'Director',
    website: 'https://example.org/',
  },
  verification: { by: 'dns', at: Date.UTC(2026, 2, 3, 23, 59) },
};

describe('Suzie signs as a person', () => {
  test('with her name: it is shown with her country', () => {
    expect(publicView(suzie)).toEqual({
      kind: 'person',
      name: 'Suzanne Quartermaine',
      organisation: null,
      role: null,
      website: null,
      country: 'GB',
      proven: null,
      reason: null,
    });
  });

  test('with her initials: only they are shown', () => {
    expect(publicView({ ...suzie, display: 'initials' })).toEqual({
      kind: 'person',
      name: 'S. Q.',
      organisation: null,
      role: null,
      website: null,
      country: 'GB',
      proven: null,
      reason: null,
    });
  });

  test('without her name: she is counted, and the list says nothing of her', () => {
    expect(publicView({ ...suzie, display: 'anonymous' })).toBeNull();
  });
});

describe('a director signs for her organisation', () => {
  const harbour = {
    kind: 'organisation',
    organisation: 'Safe Harbour',
    role: 'Director',
    website: 'https://example.org/',
    country: 'GB',
    proven: { by: 'dns', on: '2026-03-03' },
    reason: null,
  };

  test.each([
    ['named', 'Suzanne Quartermaine'],
    ['initials', 'S. Q.'],
    ['anonymous', null],
  ] as const)('%s: the organisation is shown, and of her %j', (display, name) => {
    expect(publicView({ ...ngo, display })).toEqual({ ...harbour, name });
  });
});

test('an organisation that nobody has proven, or that was refused, is not shown', () => {
  const { verification: _, ...unproven } = ngo;
  expect(publicView(unproven)).toBeNull();
  expect(publicView({ ...ngo, verification: { rejected: 'not-found', at: 1 } })).toBeNull();
});

const everyone = kindsOfSigner.flatMap((kind) =>
  displays.map((display) => ({ ...(kind === 'person' ? suzie : ngo), display })),
);

test.each(everyone)('before it is confirmed, nothing is shown ($kind, $display)', (signature) => {
  expect(publicView({ ...signature, state: 'pending', confirmedAt: null })).toBeNull();
});

test.each(everyone)(
  'nothing private is shown, nor the time, nor a field that nobody thought of ($kind, $display)',
  (signature) => {
    const shown = publicView({ ...signature, notes: 'secret notes' } as Signature);
    expect(JSON.stringify(shown)).not.toMatch(/secret|17723664|safeguards|updates|1\.0/);
    expect(
      Object.keys(shown ?? {}).filter(
        (key) => !['kind', 'name', 'organisation', 'role', 'website', 'country', 'proven', 'reason'].includes(key),
      ),
    ).toEqual([]);
    if (signature.display !== 'named') expect(JSON.stringify(shown)).not.toMatch(/Suzanne|Quartermaine/);
  },
);

test('a way of showing that is not known shows no name', () => {
  expect(publicView({ ...ngo, display: 'loud' as 'named' })?.name).toBeNull();
});
