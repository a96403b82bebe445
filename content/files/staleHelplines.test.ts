import { expect, test } from 'vitest';
import { staleHelplines } from './staleHelplines.ts';

const helplines = (verified: string) => ({
  places: [{ code: 'GB', entries: [{ id: 'gb-1', organisation: 'Childline', verified }] }],
});

test.each(['2026-11-22', '2027-01-01', '2027-05-21'])('a helpline verified on 2026-11-22 is trusted on %s', (today) => {
  expect(staleHelplines(helplines('2026-11-22'), today)).toEqual([]);
});

test('after 180 days it is to be looked up again', () => {
  expect(staleHelplines(helplines('2026-11-22'), '2027-05-22')).toEqual([
    'GB gb-1 (Childline) was verified 181 days ago, on 2026-11-22',
  ]);
});

test('each one is named, and only those', () => {
  const [place] = helplines('2020-01-01').places;
  const entries = [
    ...(place?.entries ?? []),
    { id: 'gb-2', organisation: 'NSPCC', verified: '2020-06-01' },
    { id: 'gb-3', organisation: 'IWF', verified: '2020-07-01' },
  ];
  expect(staleHelplines({ places: [{ code: 'GB', entries }] }, '2020-12-01')).toEqual([
    'GB gb-1 (Childline) was verified 335 days ago, on 2020-01-01',
    'GB gb-2 (NSPCC) was verified 183 days ago, on 2020-06-01',
  ]);
});

test('an emergency number is looked up again as well', () => {
  const places = [{ code: 'GB', emergency: { verified: '2020-01-01' }, entries: [] }];
  expect(staleHelplines({ places }, '2020-12-01')).toEqual(['GB emergency was verified 335 days ago, on 2020-01-01']);
});

test('advice is looked up again as well', () => {
  expect(staleHelplines({ advice: { crisis: { verified: '2020-01-01' } }, places: [] }, '2020-12-01')).toEqual([
    'INT crisis (advice) was verified 335 days ago, on 2020-01-01',
  ]);
});
