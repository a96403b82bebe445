import { expect, test } from 'vitest';
import { limits } from '#signon/limits.ts';
import { viewMail } from './mailView.ts';

const now = Date.UTC(2026, 2, 1, 12);
const ticket = { attempt: 'id-1', spelling: 'hash of suzie', madeAt: now, dueAt: now };

test('In the first minute the page says the same, whether or not the address is known as refused', () => {
  for (const isRefused of [true, false]) expect(viewMail(ticket, isRefused, now + limits.lookAfter - 1)).toBe('later');
});

test('From then on, for a day, it says whether the mail server refused', () => {
  for (const at of [now + limits.lookAfter, now + limits.lookWithin - 1])
    expect([viewMail(ticket, true, at), viewMail(ticket, false, at)]).toEqual(['refused', 'nothing']);
});

test('The minute begins when the mail is due', () => {
  const late = { ...ticket, dueAt: now + 900_000 };
  expect(viewMail(late, true, late.dueAt + limits.lookAfter - 1)).toBe('later');
  expect(viewMail(late, true, late.dueAt + limits.lookAfter)).toBe('refused');
});

test('A ticket that is a day old says nothing, nor does none', () => {
  expect(viewMail(ticket, true, now + limits.lookWithin)).toBe('unknown');
  expect(viewMail(null, true, now)).toBe('unknown');
});
