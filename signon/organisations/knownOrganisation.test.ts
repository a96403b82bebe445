import { expect, test } from 'vitest';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { othersNameFinder } from './knownOrganisation.ts';

const isOthersName = othersNameFinder([
  { names: ['Harbour Watch', 'HWI'], domains: ['harbour.example'] },
  { names: ['=Beacon'], domains: [] },
]);
const from = (organisation: string, domain: string) =>
  isOthersName(
    signatureForTests({ kind: 'organisation', organisation, website: `https://${domain}/`, email: `office@${domain}` }),
  );

test.each(['Harbour Watch', 'HARBOUR-WATCH', 'Нarbour Wаtch', 'H.W.I.', 'Harb0ur Watch Germany', 'Beacon', 'BEACON'])(
  'Under another domain %s is the name of a known organisation',
  (name) => {
    expect(from(name, 'harbour-watch-letter.example')).toBe(true);
  },
);

test.each([
  ['Harbour Watch', 'harbour.example'],
  ['Harbour Watch Spain', 'es.harbour.example'],
  ['Harbour Watchers', 'other.example'],
  ['Beacon Street School', 'school.example'],
  ['Coast Watch', 'harbour-watch.example'],
])('%s of %s can prove itself', (name, domain) => {
  expect(from(name, domain)).toBe(false);
});

test('A person has no name of an organisation, and a mailbox elsewhere proves none', () => {
  expect(isOthersName(signatureForTests({ kind: 'person' }))).toBe(false);
  const website = 'https://harbour.example/';
  const elsewhere = signatureForTests({ kind: 'organisation', organisation: 'HWI', website, email: 'a@other.example' });
  expect(isOthersName(elsewhere)).toBe(true);
});
