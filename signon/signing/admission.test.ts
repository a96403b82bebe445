import { describe, expect, test } from 'vitest';
import { limits } from '#signon/limits.ts';
import { admit, delayOf, isDayFull } from './admission.ts';

const none = { inBurst: 0, inDay: 0 };
const quiet = { ...none, ofLine: none, patient: 0, patientInAll: 0 };
const crowd = { ...quiet, inBurst: limits.signingsPerBurst };
const minute = 60_000;

describe('a network signs as a school would', () => {
  test.each([
    ['nobody yet', quiet],
    ['the last of a burst', { ...quiet, inBurst: limits.signingsPerBurst - 1 }],
    ['the last of a day', { ...quiet, inDay: limits.signingsPerDay - 1 }],
    ['the last of both', { ...quiet, inBurst: limits.signingsPerBurst - 1, inDay: limits.signingsPerDay - 1 }],
  ])('%s signs at once, whatever was sent along', (_, pressure) => {
    for (const effort of ['none', 'work', 'patience'] as const)
      expect(admit(pressure, 'none', effort)).toEqual({ admitted: true, mailDelay: 0 });
  });
});

describe('a network signs more than that', () => {
  test.each([
    ['in a burst', crowd],
    ['in a day', { ...quiet, inDay: limits.signingsPerDay }],
  ])('%s: a step-up is asked for, and both ways through it lead to signing', (_, pressure) => {
    expect(admit(pressure, 'none', 'none')).toEqual({ admitted: false, level: 0 });
    expect(admit(pressure, 'none', 'work')).toEqual({ admitted: true, mailDelay: 0 });
    expect(admit(pressure, 'none', 'patience')).toEqual({ admitted: true, mailDelay: limits.patience });
  });

  test('the work grows with the crowd, and no further than four times', () => {
    const levels = [1, 2, 4, 1000].map((times) =>
      admit({ ...quiet, inBurst: limits.signingsPerBurst * times }, 'none', 'none'),
    );
    expect(levels).toEqual([0, 1, 2, 2].map((level) => ({ admitted: false, level })));
  });

  test('those who wait get their mails in groups, each as long after the one before; none later than a day', () => {
    expect([0, 49, 50, 100].map((patient) => delayOf(patient) / minute)).toEqual([15, 15, 30, 45]);
    expect(delayOf(1_000_000)).toBe(limits.longestPatience);
  });

  test('work is never in vain: it admits under any pressure', () => {
    for (const much of [0, 200, 1e9])
      for (const suspicion of ['none', 'trapped', 'foreign'] as const)
        expect(
          admit(
            { inBurst: much, inDay: much, ofLine: { inBurst: much, inDay: much }, patient: much, patientInAll: much },
            suspicion,
            'work',
          ).admitted,
        ).toBe(true);
  });

  test.each([
    ['its network has as many as it can have', { patient: limits.patientPerNetwork }],
    [
      'there are many in all, and some of its network',
      { patient: limits.fewPatient, patientInAll: limits.patientInAll },
    ],
    ['there are as many in all as can be', { patientInAll: limits.patientAtMost }],
  ])('nobody can wait when %s', (_, waiting) => {
    expect(admit({ ...crowd, ...waiting }, 'none', 'patience')).toEqual({ admitted: false, isQueueFull: true });
  });

  test('those whose network has made few of the many that wait can wait as well', () => {
    const many = { ...crowd, patient: limits.fewPatient - 1, patientInAll: limits.patientAtMost - 1 };
    expect(admit(many, 'none', 'patience').admitted).toBe(true);
  });
});

describe('the networks of one line together', () => {
  const { networksPerLine, signingsPerBurst, signingsPerDay } = limits;
  const line = (ofLine: Partial<typeof none>) => ({ ...quiet, ofLine: { ...none, ...ofLine } });

  test.each([
    ['in a burst', 'inBurst', networksPerLine * signingsPerBurst],
    ['in a day', 'inDay', networksPerLine * signingsPerDay],
  ] as const)(
    'sign %s as several schools would, and then need a step-up, from a quiet network too',
    (_, when, most) => {
      expect(admit(line({ [when]: most - 1 }), 'none', 'none')).toEqual({ admitted: true, mailDelay: 0 });
      expect(admit(line({ [when]: most }), 'none', 'none')).toEqual({ admitted: false, level: 0 });
      expect(admit(line({ [when]: 2 * most }), 'none', 'none')).toEqual({ admitted: false, level: 1 });
      expect(admit(line({ [when]: most }), 'none', 'work')).toEqual({ admitted: true, mailDelay: 0 });
    },
  );

  test('are free again when the day is over, as one network is', () => {
    expect(isDayFull(quiet)).toBe(false);
    expect(isDayFull({ ...quiet, inDay: signingsPerDay })).toBe(true);
    expect(isDayFull(line({ inDay: networksPerLine * signingsPerDay - 1 }))).toBe(false);
    expect(isDayFull(line({ inDay: networksPerLine * signingsPerDay }))).toBe(true);
  });
});

describe('a field is filled that people do not see', () => {
  test('a step-up is asked for, from the quietest network too; with it the form signs', () => {
    expect(admit(quiet, 'trapped', 'none')).toEqual({ admitted: false, level: 0 });
    expect(admit(quiet, 'trapped', 'work')).toEqual({ admitted: true, mailDelay: 0 });
    expect(admit(quiet, 'trapped', 'patience')).toEqual({ admitted: true, mailDelay: limits.patience });
  });
});

describe('a page of another site', () => {
  test('signs a reader for work alone, from the first one on; saying that the mail may come later is no price', () => {
    for (const pressure of [quiet, crowd]) {
      expect(admit(pressure, 'foreign', 'none').admitted).toBe(false);
      expect(admit(pressure, 'foreign', 'patience').admitted).toBe(false);
      expect(admit(pressure, 'foreign', 'work')).toEqual({ admitted: true, mailDelay: 0 });
    }
  });
});
