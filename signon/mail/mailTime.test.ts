import { expect, test } from 'vitest';
import { limits } from '#signon/limits.ts';
import { type CountedMail, mailTime } from './mailTime.ts';

const now = Date.UTC(2026, 2, 1, 12);
const hour = 3_600_000;
const { mailWindow, mailsPerMailbox } = limits;

/** Mails of the common quota, by how many hours ago they went. */
const went = (...hoursAgo: number[]): CountedMail[] =>
  hoursAgo.map((hours) => ({ at: now - hours * hour, quota: 'common', cause: 'stranger' }));

test('As long as the common quota has room a mail goes at once', () => {
  expect(mailTime(went(1, 2), 'stranger', now, limits)).toEqual({ at: now, quota: 'common', cause: 'stranger' });
  expect(mailTime(went(1, 2, 24), 'stranger', now, limits).at).toBe(now);
});

test('Past that it waits until the quota has room, and the next one behind it', () => {
  const first = mailTime(went(1, 2, 3), 'stranger', now, limits);
  expect(first).toEqual({ at: now + 21 * hour, quota: 'common', cause: 'stranger' });
  const second = mailTime([...went(1, 2, 3), first as CountedMail], 'stranger', now, limits);
  expect(second.at).toBe(now + 22 * hour);
});

test('A network that has caused none still gets one at once, and then waits like others', () => {
  const home = mailTime(went(1, 2, 3), 'home', now, limits);
  expect(home).toEqual({ at: now, quota: 'first', cause: 'home' });
  expect(mailTime([...went(1, 2, 3), home as CountedMail], 'home', now, limits)).toMatchObject({ quota: 'common' });
  expect(mailTime(went(1, 2, 3), null, now, limits), 'a reminder is no network').toMatchObject({ quota: 'common' });
});

test('When several networks took a first one each, she waits behind them, not behind all that they sent', () => {
  const known = went(1, 2, 3);
  for (const network of ['one', 'other', 'third']) known.push(mailTime(known, network, now, limits) as CountedMail);
  for (let form = 0; form < 20; form += 1) known.push(mailTime(known, 'one', now, limits) as CountedMail);
  expect(mailTime(known, 'home', now, limits)).toEqual({ at: now + mailWindow, quota: 'first', cause: 'home' });
});

test('However many networks ask, however often, no window holds more than three mails of each quota', () => {
  const all: CountedMail[] = [];
  for (let step = 0; step < 300; step++) {
    const at = now + step * 0.7 * hour;
    const known = all.filter((mail) => mail.at >= at - mailWindow);
    all.push(mailTime(known, `network ${step % 17}`, at + (step % 5) * hour, limits) as CountedMail);
  }
  for (const { at } of all)
    for (const quota of ['common', 'first'] as const) {
      const within = all.filter((mail) => mail.quota === quota && mail.at > at - mailWindow && mail.at <= at);
      expect(within.length).toBeLessThanOrEqual(mailsPerMailbox);
    }
  expect(all.some(({ quota }) => quota === 'first')).toBe(true);
});
