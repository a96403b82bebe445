import { describe, expect, test } from 'vitest';
import { attemptForTests } from '#signon/attemptForTests.ts';
import { limits } from '#signon/limits.ts';
import {
  confirmationsEnd,
  endWithLetter,
  isOver,
  type LetterState,
  letterStates,
  lifeOf,
  type Milestone,
  noCalendar,
  restingState,
} from './letterLife.ts';
import { type LetterVerb, letterVerbs, moveLetter, type Said, verbsFrom } from './moveLetter.ts';
import { longestReason } from './readReport.ts';
import { statusOf } from './report.ts';

const letter = 'safeguards';
const start = Date.UTC(2026, 10, 22, 12);
const said = { by: 'The alliance', reason: 'Because.', language: 'en' };

/** A letter after these verbs, each a minute after the one before. */
function after(verbs: readonly LetterVerb[], calendar = noCalendar, kept: Milestone[] = []): Milestone[] {
  const made = [...kept];
  for (const [index, verb] of verbs.entries()) {
    const now = start + index * 60_000;
    const life = lifeOf(letter, calendar, made, now);
    const { outcome, milestone } = moveLetter(verb, said, { letter, life }, `m${index}`, now);
    expect(outcome, verb).toBe('moved');
    if (milestone) made.push(milestone);
  }
  return made;
}

const byHand = { opensAt: 'by-hand', closesAt: null } as const;

describe('A letter', () => {
  test('that names no day is open, and was never anything else', () => {
    expect(lifeOf(letter, noCalendar, [], start)).toEqual({
      state: 'open',
      since: null,
      closedAt: null,
      milestones: [],
    });
  });

  test('goes from draft to answered, and each step is kept with its day, who made it and why', () => {
    const kept = after(['open', 'pause', 'resume', 'close', 'deliver', 'reply', 'reply'], byHand);
    expect(kept.map(({ state }) => state)).toEqual([
      'open',
      'paused',
      'open',
      'closed',
      'delivered',
      'answered',
      'answered',
    ]);
    expect(kept[1]).toEqual({ id: 'm1', letter, at: start + 60_000, state: 'paused', ...said });
    expect(lifeOf(letter, byHand, kept, start)).toMatchObject({ state: 'answered', closedAt: start + 3 * 60_000 });
  });

  test.each<[LetterState, Milestone[], LetterVerb[]]>([
    ['draft', [], ['open', 'withdraw']],
    ['open', after(['open'], byHand), ['pause', 'close', 'withdraw', 'inform']],
    ['paused', after(['open', 'pause'], byHand), ['resume', 'close', 'withdraw', 'inform']],
    ['closed', after(['open', 'close'], byHand), ['withdraw', 'inform', 'deliver']],
    ['delivered', after(['open', 'close', 'deliver'], byHand), ['inform', 'deliver', 'reply']],
    ['answered', after(['open', 'close', 'deliver', 'reply'], byHand), ['inform', 'deliver', 'reply']],
    ['withdrawn', after(['withdraw'], byHand), []],
  ])('that is %s allows what leads on and nothing else', (state, kept, allowed) => {
    const life = lifeOf(letter, byHand, kept, start);
    expect(life.state).toBe(state);
    expect(verbsFrom(state)).toEqual(allowed);
    for (const verb of letterVerbs)
      expect(moveLetter(verb, said, { letter, life }, 'id', start).outcome).toBe(
        allowed.includes(verb) ? 'moved' : 'not-now',
      );
  });

  test.each([
    ['without a name', { by: ' ' }, 'by:missing'],
    ['in the name of the calendar', { by: 'calendar' }, 'by:missing'],
    ['without a reason', { reason: '' }, 'reason:missing'],
    ['with a reason that nobody reads to its end', { reason: 'x'.repeat(longestReason + 1) }, 'reason:too-long'],
    ['with a reason that turns the text round', { reason: 'a\u202eb' }, 'reason:reversed'],
  ])('is not moved %s', (_, wrong, outcome) => {
    const life = lifeOf(letter, noCalendar, [], start);
    expect(moveLetter('close', { ...said, ...wrong }, { letter, life }, 'id', start)).toEqual({
      outcome,
      milestone: null,
    });
  });

  test('takes a reason of several lines as one', () => {
    const life = lifeOf(letter, noCalendar, [], start);
    const { milestone } = moveLetter('close', { ...said, reason: ' One.\n\n Two. ' }, { letter, life }, 'id', start);
    expect(milestone?.reason).toBe('One. Two.');
  });

  test('that is moved by a machine whose clock is behind keeps the order of what happened', () => {
    const kept = after(['pause']);
    const life = lifeOf(letter, noCalendar, kept, start);
    expect(moveLetter('resume', said, { letter, life }, 'id', start - 3_600_000).milestone?.at).toBe(start + 1);
  });
});

describe('The calendar of a letter', () => {
  const calendar = { opensAt: start, closesAt: start + 1000 };
  const at = (now: number, kept: Milestone[] = []) => lifeOf(letter, calendar, kept, now).state;

  test('opens and closes it to the millisecond, with nobody writing anything', () => {
    expect([at(start - 1), at(start), at(start + 999), at(start + 1000)]).toEqual(['draft', 'open', 'open', 'closed']);
  });

  test('makes the same milestones whoever asks, and none twice once they are kept', () => {
    const { milestones } = lifeOf(letter, calendar, [], start + 5000);
    expect(milestones.map(({ id, at, by }) => [id, at, by])).toEqual([
      [`safeguards/open/${start}`, start, 'calendar'],
      [`safeguards/closed/${start + 1000}`, start + 1000, 'calendar'],
    ]);
    expect(lifeOf(letter, calendar, milestones, start + 9000).milestones).toEqual(milestones);
  });

  test('closes one that is paused, and leaves alone what its organisers have ended', () => {
    const closing = { opensAt: null, closesAt: start + 3_600_000 };
    const later = start + 7_200_000;
    expect(lifeOf(letter, closing, after(['pause'], closing), later).state).toBe('closed');
    expect(lifeOf(letter, closing, after(['withdraw'], closing), later).state).toBe('withdrawn');
    expect(lifeOf(letter, closing, after(['close'], closing), later).milestones).toHaveLength(1);
  });

  test('opens nothing again when its last day is moved after it was kept', () => {
    const { milestones } = lifeOf(letter, calendar, [], start + 5000);
    expect(lifeOf(letter, { ...calendar, closesAt: start + 1e9 }, milestones, start + 6000).state).toBe('closed');
  });

  test('does not close what is still a draft', () => {
    expect(lifeOf(letter, { opensAt: 'by-hand', closesAt: start }, [], start + 1).state).toBe('draft');
  });
});

describe('An attempt that waits', () => {
  const expiresAt = start + limits.confirmWithin;
  const token = {
    hash: 'h',
    purpose: 'confirm',
    signature: 's',
    createdAt: start,
    expiresAt,
    supersededAt: null,
  } as const;
  const link = { token, signature: attemptForTests() };
  const endsAt = (kept: Milestone[]) => endWithLetter(link, lifeOf(letter, noCalendar, kept, start)).token.expiresAt;

  test('can be confirmed while its letter is open or paused, as long as its link works', () => {
    expect([endsAt([]), endsAt(after(['pause']))]).toEqual([expiresAt, expiresAt]);
  });

  test('can be confirmed after the close for as long as the last link works, and not after that', () => {
    const closed = lifeOf(letter, noCalendar, after(['close']), start);
    expect(confirmationsEnd(closed)).toBe(start + limits.confirmWithin);
    expect([isOver(closed, expiresAt - 1), isOver(closed, expiresAt)]).toEqual([false, true]);
    const young = { ...link, token: { ...token, expiresAt: expiresAt + 1000 } };
    expect(endWithLetter(young, closed).token.expiresAt).toBe(expiresAt);
  });

  test('is too late from the hand-over on, and once the letter was taken back', () => {
    expect(endsAt(after(['close', 'deliver']))).toBe(start + 60_000);
    expect(endsAt(after(['withdraw']))).toBe(start);
  });

  test('and the link to the own page works on, whatever became of the letter', () => {
    const own = { ...link, token: { ...token, purpose: 'manage', expiresAt: null } as const };
    for (const kept of [after(['withdraw']), after(['close', 'deliver', 'reply'])])
      expect(endWithLetter(own, lifeOf(letter, noCalendar, kept, start))).toBe(own);
  });
});

test('Pages tell each state but that of a letter which asks for signatures, and of a draft', () => {
  expect(letterStates.filter((state) => restingState(state) === null)).toEqual(['draft', 'open']);
});

describe('What organisers report', () => {
  const day = 86_400_000;
  const about = { letter, timeZone: 'Pacific/Auckland', addressees: ['ministry', 'senate'] };
  const closed = after(['close']);
  /** Reports, each a day after the one before, the first a day after the close. */
  const report = (reports: readonly [LetterVerb, Partial<Said>][]) => {
    const made = [...closed];
    const outcomes = reports.map(([verb, more], index) => {
      const now = start + (index + 1) * day;
      const life = lifeOf(letter, noCalendar, made, now);
      const { outcome, milestone } = moveLetter(verb, { ...said, ...more }, { ...about, life }, `r${index}`, now);
      if (milestone) made.push(milestone);
      return outcome;
    });
    return { outcomes, made, life: lifeOf(letter, noCalendar, made, start + 10 * day) };
  };

  test('is told of each addressee by itself, with day, means and file, and the state goes on from the first', () => {
    const attachment = { sha256: 'ab', name: 'a.pdf', size: 1 };
    const { outcomes, made, life } = report([
      ['inform', { addressee: 'senate' }],
      [
        'deliver',
        { addressee: 'ministry', how: 'in-person', on: '2026-11-24', attachment, words: { es: ' La  entregamos. ' } },
      ],
      ['deliver', { addressee: 'senate', how: 'post' }],
      ['reply', { addressee: 'ministry' }],
      ['deliver', { addressee: 'senate' }],
    ]);
    expect(new Set(outcomes)).toEqual(new Set(['moved']));
    expect(made.map(({ state }) => state)).toEqual([
      'closed',
      'closed',
      'delivered',
      'delivered',
      'answered',
      'answered',
    ]);
    expect(made[2]?.report).toEqual({
      ...{ told: 'delivered', day: '2026-11-24', addressee: 'ministry', how: 'in-person', until: null, attachment },
      words: { es: 'La entregamos.' },
    });
    expect(life).toMatchObject({ state: 'answered', since: start + 4 * day });
    expect(statusOf('ministry', made)).toEqual({ status: 'replied', day: '2026-11-27' });
    expect(statusOf('senate', made), 'the first day, as it was there').toEqual({
      status: 'delivered',
      day: '2026-11-26',
    });
    expect(statusOf('nobody', made)).toBeNull();
  });

  test('keeps the time since when a letter is closed, and until when it can be confirmed', () => {
    const { life } = report([['inform', { addressee: 'senate' }]]);
    expect([life.since, life.closedAt]).toEqual([start, start]);
    expect(confirmationsEnd(life)).toBe(start + limits.confirmWithin);
  });

  test.each<[string, LetterVerb, Partial<Said>, string]>([
    ['one of several addressees is not named', 'deliver', {}, 'addressee:missing'],
    ['the addressee is none of them', 'deliver', { addressee: 'mayor' }, 'addressee:unknown'],
    ['a day is no day', 'deliver', { addressee: 'senate', on: '2026-02-30' }, 'on:malformed'],
    ['a day is ahead', 'deliver', { addressee: 'senate', on: '2026-11-25' }, 'on:ahead'],
    ['a day is before the close', 'deliver', { addressee: 'senate', on: '2026-11-22' }, 'on:too-early'],
    ['the means has no words', 'deliver', { addressee: 'senate', how: 'pigeon' }, 'how:unknown'],
    ['an end is named of what is no pause', 'inform', { addressee: 'senate', until: '2026-12-01' }, 'until:unfit'],
    [
      'words of another language cannot be shown',
      'inform',
      { addressee: 'senate', words: { es: '\u202e' } },
      'words:unshowable',
    ],
    ['an addressee is named of a withdrawal', 'withdraw', { addressee: 'senate' }, 'addressee:unfit'],
  ])('is refused by its option when %s', (_, verb, more, outcome) => {
    expect(report([[verb, more]]).outcomes).toEqual([outcome]);
  });

  test('an answer is told only of who was handed the letter, and not before that day', () => {
    const { outcomes } = report([
      ['deliver', { addressee: 'ministry' }],
      ['reply', { addressee: 'senate' }],
      ['deliver', { addressee: 'senate' }],
      ['reply', { addressee: 'senate', on: '2026-11-25' }],
      ['reply', { addressee: 'senate' }],
    ]);
    expect(outcomes).toEqual(['moved', 'addressee:not-reached', 'moved', 'on:too-early', 'moved']);
  });

  test('a pause may say when it is meant to end, today or later', () => {
    const paused = (until: string) =>
      moveLetter('pause', { ...said, until }, { letter, life: lifeOf(letter, noCalendar, [], start) }, 'id', start);
    expect(paused('2026-12-01').milestone?.report).toMatchObject({ told: null, until: '2026-12-01' });
    expect([paused('2026-11-21').outcome, paused('soon').outcome]).toEqual(['until:past', 'until:malformed']);
  });
});
