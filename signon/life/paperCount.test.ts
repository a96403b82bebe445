import { expect, test } from 'vitest';
import { type LetterState, lifeOf, noCalendar } from './letterLife.ts';
import { countedBy, countPaper, onPaper, type PaperCount } from './paperCount.ts';

const typed = { count: '120', version: '1.0', on: '', by: 'Lions Club Nairobi', note: '', language: 'en' };
const lifeIn = (state: LetterState) => ({ ...lifeOf('safeguards', noCalendar, [], 1), state });
const about = {
  ...{ letter: 'safeguards', life: lifeIn('open'), versions: ['1.0', '1.1'], today: '2026-11-27' },
  before: [] as PaperCount[],
};
const count = (given: Partial<typeof typed>, more: Partial<typeof about> = {}) =>
  countPaper({ ...typed, ...given }, { ...about, ...more }, 'id', 5);
const sheets = count({}).counted as PaperCount;

test('How many signed on paper is kept with day, version and who counted them, and with nobody who signed', () => {
  expect(count({ on: '2026-11-20', note: ' At  the market. ' })).toEqual({
    outcome: 'counted',
    counted: {
      ...{ id: 'id', letter: 'safeguards', at: 5, day: '2026-11-20', version: '1.0', count: 120 },
      ...{ by: 'Lions Club Nairobi', note: 'At the market.', language: 'en' },
    },
  });
  expect(sheets).toMatchObject({ day: '2026-11-27', note: null });
});

test('A correction is an entry too, says why, and takes away no more than was counted', () => {
  const before = [sheets];
  expect(count({ count: '-20' }, { before }).outcome).toBe('note:missing');
  const correction = count({ count: '-20', note: 'Counted twice.' }, { before }).counted as PaperCount;
  expect([onPaper([sheets, correction]), countedBy([sheets, correction])]).toEqual([100, ['Lions Club Nairobi']]);
  expect(count({ count: '-121', note: 'All.' }, { before }).outcome).toBe('count:below-zero');
});

test.each([
  [{ count: '0' }, 'count:malformed'],
  [{ count: '12.5' }, 'count:malformed'],
  [{ count: '' }, 'count:malformed'],
  [{ count: '100000000' }, 'count:malformed'],
  [{ version: '2.0' }, 'version:unknown'],
  [{ on: 'yesterday' }, 'on:malformed'],
  [{ on: '2026-02-30' }, 'on:malformed'],
  [{ on: '2026-11-28' }, 'on:ahead'],
  [{ by: ' ' }, 'by:missing'],
  [{ note: 'x'.repeat(501) }, 'note:too-long'],
] as const)('%j is %s', (given, outcome) => {
  expect(count(given)).toEqual({ outcome, counted: null });
});

test('After the hand-over nothing more is counted, and what was counted can be corrected', () => {
  for (const state of ['draft', 'delivered', 'answered', 'withdrawn'] as const) {
    const life = lifeIn(state);
    expect(count({}, { life }).outcome).toBe('not-now');
    expect(count({ count: '-1', note: 'A slip.' }, { life, before: [sheets] }).outcome).toBe('counted');
  }
  for (const state of ['open', 'paused', 'closed'] as const)
    expect(count({}, { life: lifeIn(state) }).outcome).toBe('counted');
});
