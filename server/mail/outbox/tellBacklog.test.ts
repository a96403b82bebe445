import { expect, test } from 'vitest';
import type { LogFields } from '#server/log/log.ts';
import type { Outbox } from '#server/store/port/outbox.ts';
import { tellBacklog } from './tellBacklog.ts';

const minute = 60_000;
const now = 1000 * minute;
type Owed = Awaited<ReturnType<Outbox['countOwed']>>[number];
const owed = (lane: Owed['lane'], minutes: number): Owed => ({
  lane,
  due: 3,
  later: 2,
  held: 0,
  oldest: now - minutes * minute,
});
const told = async (...all: Owed[]) => {
  const lines: [string, LogFields][] = [];
  await tellBacklog({ countOwed: async () => all }, (event, fields) => lines.push([event, fields]), now);
  return lines;
};

test('The log says that mails are late which people wait for, how many, and for how long the oldest is', async () => {
  expect(await told(owed('confirm', 40), owed('own-page', 1), owed('update', 900))).toEqual([
    ['mail.backlog', { count: 10, ms: 40 * minute }],
  ]);
});

test('It says nothing while they leave within a quarter of an hour, and of news, which may take hours', async () => {
  expect(await told()).toEqual([]);
  expect(await told(owed('confirm', 14))).toEqual([]);
  expect(await told({ ...owed('confirm', 40), due: 0, later: 0, held: 5, oldest: null })).toEqual([]);
  expect(await told(owed('update', 900), owed('reminder', 900))).toEqual([]);
});
