import { expect, test } from 'vitest';
import { isTimeZone } from '#content/schema/isTimeZone.ts';
import { calendarOf, opensLater, printedCalendar } from './calendar.ts';

const moment = (at: number | 'by-hand' | null) => (typeof at === 'number' ? new Date(at).toISOString() : at);

test.each([
  ['in Brussels, in winter', 'Europe/Brussels', '2026-12-31', '2026-12-31T23:00:00.000Z'],
  ['in Brussels, in summer', 'Europe/Brussels', '2026-06-30', '2026-06-30T22:00:00.000Z'],
  ['on a day of 25 hours', 'Europe/Brussels', '2026-10-25', '2026-10-25T23:00:00.000Z'],
  ['where the next day begins at one', 'Asia/Beirut', '2026-03-28', '2026-03-28T22:00:00.000Z'],
  ['in Kiritimati, before anybody else', 'Pacific/Kiritimati', '2026-12-31', '2026-12-31T10:00:00.000Z'],
  ['where there is no zone', undefined, '2026-02-28', '2026-03-01T00:00:00.000Z'],
])('The closing day counts whole %s', (_, timeZone, closes, end) => {
  expect(moment(calendarOf({ closes, timeZone }).closesAt)).toBe(end);
});

test('The opening day begins where the letter is', () => {
  const { opensAt } = calendarOf({ opens: '2026-12-01', timeZone: 'America/Bogota' });
  expect(moment(opensAt)).toBe('2026-12-01T05:00:00.000Z');
});

test('A letter may open and close on one day, and not before it opens', () => {
  expect(() => calendarOf({ opens: '2026-12-01', closes: '2026-12-01' })).not.toThrow();
  expect(() => calendarOf({ opens: '2026-12-02', closes: '2026-12-01' })).toThrow(/before it opens/);
});

test('Who prints the site before the first day prints a draft, and who opens by hand does always', () => {
  const days = { opens: '2026-12-01', timeZone: 'Europe/Brussels' };
  const opens = Date.parse('2026-11-30T23:00:00Z');
  expect([opensLater(days, opens - 1), opensLater(days, opens)]).toEqual([true, false]);
  expect([opensLater({ opens: 'by-hand' }, opens), opensLater({}, 0), opensLater(undefined, 0)]).toEqual([
    true,
    false,
    false,
  ]);
});

test.each([
  ['Europe/Brussels', true],
  ['UTC', true],
  ['Europe/Brussel', false],
  ['+02:00', false],
  ['', false],
])('%j is a time zone: %s', (name, is) => {
  expect(isTimeZone(name)).toBe(is);
});

test('No day opens a letter whose words are not kept; its days hold again when they are', () => {
  const days = { opens: '2026-12-01', closes: '2026-12-31' };
  expect(printedCalendar(days, true)).toEqual(calendarOf(days));
  expect(printedCalendar(days, false)).toEqual({ ...calendarOf(days), opensAt: 'by-hand' });
});
