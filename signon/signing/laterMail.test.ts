import { expect, test } from 'vitest';
import { limits } from '#signon/limits.ts';
import { laterMail } from './laterMail.ts';

const now = Date.UTC(2026, 2, 1, 12);
const { mailWindow: day, laterPerCause } = limits;
const times = { from: now, now };
type Mail = { id: string; at: number; cause: string; quota: 'common' | 'first' };

/** Mails of a line, in so many days. */
const ofLine = (cause: string, ...days: number[]): Mail[] =>
  days.map((inDays, index) => ({ id: `${cause} ${index}`, at: now + inDays * day, cause, quota: 'common' }));
const behind = (inDays: number, cause = 'vera') => ({ at: now + inDays * day, quota: 'common' as const, cause });
const place = (mails: Mail[], posting: ReturnType<typeof behind>) =>
  laterMail(
    posting,
    mails.map(({ id, at, cause }, index) => ({ id, signedAt: now - 100 + index, mailAt: at, cause })),
    mails,
    times,
    limits,
  );

test('A line has so many mails to come, and further attempts of it wait without one', () => {
  const few = ofLine('eve', 0, 1, 1);
  expect(place(few, behind(2, 'eve'))).toEqual({ posting: behind(2, 'eve') });
  expect(place([...few, ...ofLine('eve', 2)], behind(2, 'eve')), 'what was mailed is none to come').toBeNull();
  expect(laterPerCause).toBe(3);
});

test('Who has one to come goes before who has several: the first of those gives way', () => {
  expect(place(ofLine('eve', 1, 1.5, 2), behind(3))).toEqual({ posting: behind(1), giveWay: 'eve 0' });
  expect(place([...ofLine('vera', 2), ...ofLine('eve', 1, 1.5, 2)], behind(3))).toEqual({
    posting: behind(1),
    giveWay: 'eve 0',
  });
});

test('Who has as many to come as others, or one less, goes behind them', () => {
  expect(place(ofLine('eve', 1), behind(2))).toEqual({ posting: behind(2) });
  expect(place([...ofLine('vera', 1), ...ofLine('eve', 1, 2)], behind(2))).toEqual({ posting: behind(2) });
});

test('However many lines push, one of hers is left to her, and it is the newest', () => {
  let mails = ofLine('vera', 1, 1.5, 2);
  for (let line = 0; line < 20; line += 1) {
    const placed = place(mails, behind(3, `line ${line}`));
    mails = mails.filter(({ id }) => id !== placed?.giveWay);
    mails.push({ ...behind(3, `line ${line}`), ...placed?.posting, id: `line ${line}` } as Mail);
  }
  expect(mails.filter(({ cause }) => cause === 'vera').map(({ id }) => id)).toEqual(['vera 2']);
});

test('The first mail of a line, and one that would go before hers may, gives way to nobody', () => {
  const first = ofLine('eve', 1, 1, 1).map((mail) => ({ ...mail, quota: 'first' as const }));
  expect(place(first, behind(2))).toEqual({ posting: behind(2) });
  const mails = ofLine('eve', 0.1, 0.2, 0.3);
  const waiting = mails.map(({ id, at, cause }) => ({ id, signedAt: now, mailAt: at, cause }));
  const patient = { from: now + day, now };
  expect(laterMail(behind(2), waiting, mails, patient, limits)).toEqual({ posting: behind(2) });
});
