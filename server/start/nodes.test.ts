import { afterAll, expect, test } from 'vitest';
import { keyForTests } from '#server/keys/keyForTests.ts';
import type { Log } from '#server/log/log.ts';
import { readConfig } from '#server/settings/config.ts';
import { lettersForTests } from '#server/site/lettersForTests.ts';
import { openSqliteForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { sharedSettingsOf, watchNodes } from './nodes.ts';

const { store, remove } = await openSqliteForTests();
afterAll(remove);

const env = { ORIGIN: 'https://letter.example', SECRET_KEY: keyForTests(7).toString('hex') };
const site = { letters: lettersForTests };
const settings = sharedSettingsOf(readConfig(env), site);

function node(given = settings) {
  const lines: unknown[] = [];
  const log: Log = (event, { outcome, count }) => lines.push([event, outcome, count]);
  return { ...watchNodes(store, given, log, () => 1_000_000), lines };
}

test('Nodes that agree say nothing; one that differs is named by the setting, by all of them, until it ends', async () => {
  const [one, same] = [node(), node({ ...settings })];
  for (const each of [one, same]) await each.look();
  const origin = 'another';
  const other = node({ ...settings, origin });
  await other.look();
  await one.look();
  expect([one.lines, same.lines, other.lines]).toEqual([
    [['nodes.differ', 'origin', 2]],
    [],
    [['nodes.differ', 'origin', 2]],
  ]);
  await other.leave();
  await same.look();
  expect(same.lines).toEqual([]);
});

test('Each setting that must agree is noticed, and none can be read from what is noted', () => {
  const { safeguards, ...others } = lettersForTests;
  const letters = { ...others, ...(safeguards && { safeguards: { ...safeguards, version: '2.0' } }) };
  const changed = sharedSettingsOf(
    readConfig({
      ORIGIN: 'https://other.example',
      OPERATOR_NAME: 'Somebody',
      OPERATOR_EMAIL: 'somebody@letter.example',
      MAIL_FROM: 'Others <others@letter.example>',
      MAILS_PER_MINUTE: '60',
      COUNT_STEP: '60',
      ORGANISER_AGE_RECIPIENT: 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p',
    }),
    { letters },
  );
  const same = Object.keys(settings).filter((setting) => changed[setting] === settings[setting]);
  expect(same).toEqual(['portal']);
  expect(JSON.stringify(changed)).not.toMatch(/example|Somebody|age1/);
});

test('What the store cannot do is said, and stops nothing', async () => {
  const away = () => Promise.reject(new Error('away'));
  const lines: string[] = [];
  const watched = watchNodes(
    { nodes: { note: away, live: away, leave: away } },
    settings,
    (event) => lines.push(event),
    Date.now,
  );
  await watched.look();
  await watched.leave();
  expect(lines).toEqual(['nodes.failed', 'nodes.failed']);
});
