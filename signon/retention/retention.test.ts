import { describe, expect, test } from 'vitest';
import { type LetterEvent, lifeOf, type Milestone, noCalendar } from '#signon/life/letterLife.ts';
import { dueOfRetention, keepMonths, type Notice, noticesBefore, retentionOf } from './retention.ts';

const day = 86_400_000;
const closed = Date.UTC(2026, 10, 30, 12);

const milestones = (...reached: (readonly [LetterEvent, number])[]): Milestone[] =>
  reached.map(([state, at], index) => ({
    ...{ id: `m${index}`, letter: 'safeguards', at, state },
    ...{ by: 'The alliance', reason: null, language: 'en' },
  }));
const of = (kept: Milestone[], now: number, notices: Notice[] = [], months?: number) =>
  retentionOf(lifeOf('safeguards', noCalendar, kept, now), months, notices, now);

describe('Private data of the signatures of a letter', () => {
  test('are kept while it can be signed, paused or not', () => {
    const paused = milestones(['paused', closed]);
    expect(of([], closed)).toEqual({ months: 12, endsAt: null, isOver: false });
    expect(of(paused, closed)).toEqual({ months: 12, endsAt: null, isOver: false });
  });

  test.each([
    ['a year after the close, when its fields say nothing', milestones(['closed', closed]), undefined, '2027-11-30'],
    ['so many months after the close', milestones(['closed', closed]), 3, '2027-02-28'],
    [
      'from the hand-over on, when it was handed over',
      milestones(['closed', closed], ['delivered', closed + 40 * day]),
      2,
      '2027-03-09',
    ],
    [
      'not later because of an answer',
      milestones(['closed', closed], ['delivered', closed + 1], ['answered', closed + 90 * day]),
      6,
      '2027-05-30',
    ],
    [
      'after a month, when its organisers took it back',
      milestones(['closed', closed], ['withdrawn', closed + day]),
      24,
      '2027-01-01',
    ],
    ['never later than the longest time', milestones(['closed', closed]), 500, '2029-11-30'],
  ])('end %s', (_, kept, months, on) => {
    expect(new Date(of(kept, closed + 99 * day, [], months).endsAt ?? 0).toISOString().slice(0, 10)).toBe(on);
    expect(keepMonths).toEqual({ usual: 12, most: 36 });
  });

  test('ended when that was written down, which leaves the state of the letter as it was', () => {
    const kept = milestones(['closed', closed], ['delivered', closed + day], ['retention', closed + 400 * day]);
    expect(of(kept, closed + 401 * day)).toEqual({ months: 12, endsAt: closed + 400 * day, isOver: true });
    expect(lifeOf('safeguards', noCalendar, kept, closed)).toMatchObject({ state: 'delivered', since: closed + day });
    expect(dueOfRetention(of(kept, closed + 401 * day), [], closed + 401 * day)).toBeNull();
  });
});

/** What happens from day to day to a letter that was closed, looked at every six hours by the given clock. */
function live(clock: (tick: number) => number, ticks: number) {
  const kept = milestones(['closed', closed]);
  let notices: Notice[] = [];
  const happened: [what: string, at: number][] = [];
  for (let tick = 0; tick < ticks; tick += 1) {
    const now = clock(tick);
    const due = dueOfRetention(of(kept, now, notices), notices, now);
    if (due?.do === 'end') return { happened, endedAt: now, notices };
    if (due?.do !== 'tell') continue;
    happened.push([`${due.before / day}`, now]);
    notices = [...notices.filter(({ before }) => before !== due.before), { before: due.before, at: now }];
  }
  return { happened, endedAt: null, notices };
}
const hours = 3_600_000;

describe('Its organisers', () => {
  test('are told a month and a week before, once each, and then it ends on its day', () => {
    const { happened, endedAt } = live((tick) => closed + tick * 6 * hours, 2000);
    const end = Date.UTC(2027, 10, 30, 12);
    expect(happened).toEqual([
      ['30', end - 30 * day],
      ['7', end - 7 * day],
    ]);
    expect(endedAt).toBe(end);
  });

  test.each([
    ['jumps years ahead', (tick: number) => closed + (tick < 10 ? 0 : 4000 * day) + tick * 6 * hours],
    [
      'stood still, with the machine, for two years',
      (tick: number) => closed + (tick === 0 ? 0 : 730 * day + tick * 6 * hours),
    ],
    [
      'jumps ahead just after the first notice',
      (tick: number) => closed + (tick < 4 * 336 ? 0 : 100 * day) + tick * 6 * hours,
    ],
  ])(
    'have at least a week by the clock from the last notice on when it %s, and nothing ends in silence',
    (_, clock) => {
      const { happened, endedAt } = live(clock, 3000);
      const [month = 0, week = 0] = happened.map(([, at]) => at);
      expect(happened.map(([what]) => what)).toEqual(['30', '7']);
      expect(week).toBeGreaterThan(month);
      expect((endedAt ?? 0) - month).toBeGreaterThanOrEqual(30 * day);
      expect((endedAt ?? 0) - week).toBeGreaterThanOrEqual(7 * day);
    },
  );

  test('are told again when the clock that told them was wrong and was set back', () => {
    const wrong: Notice[] = noticesBefore.map((before) => ({ before, at: closed + 4000 * day }));
    const now = Date.UTC(2027, 10, 1);
    expect(dueOfRetention(of(milestones(['closed', closed]), now, wrong), wrong, now)).toEqual({
      do: 'tell',
      before: 30 * day,
    });
    expect(of(milestones(['closed', closed]), now, wrong).endsAt).toBe(Date.UTC(2027, 10, 30, 12));
  });
});
