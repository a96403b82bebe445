import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printSiteForTests } from '#server/site/siteForTests.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { keysForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { runForTests } from './cli/runForTests.ts';

const timeout = 120_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'figures-'));
  printSiteForTests(join(folder, 'site'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => runForTests('figures', words, { DATA_DIR: folder }, folder);
const now = Date.UTC(2026, 10, 22, 12, 30);

/** Six from Spain ask and five confirm, one from Malta asks. */
async function sign() {
  const store = await openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer: keysForTests });
  const asked = (country: string) => ({
    ...{ letter: 'safeguards', at: now - (now % 3_600_000), event: 'asked' as const },
    ...{ language: 'es', country, source: 'embed', provider: 'gmail' },
  });
  for (const country of ['ES', 'ES', 'ES', 'ES', 'ES', 'ES', 'MT'])
    await store.transact((tx) => tx.noteFigure(asked(country)));
  for (let made = 0; made < 5; made += 1) {
    const save = signatureForTests({
      ...{ state: 'confirmed', confirmedAt: now, country: 'ES', locale: 'es', email: 'canary@gmail.com' },
    });
    await store.transact((tx) => tx.write({ save }, now));
  }
  await store.close();
}

test('Organisers read how their letter is signed, in sums that name nobody, with what is few put together', {
  timeout,
}, async () => {
  await sign();
  const { status, stdout } = await run('--letter', 'safeguards');
  expect(status).toBe(0);
  const lines = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
  expect(lines[0]).toEqual(['asked', 'mailed', 'late', 'refused', 'confirmed', 'withdrawn', 'removed', 'confirmed%']);
  expect(lines).toContainEqual(['all', '7', '0', '0', '0', '5', '0', '0', '71%']);
  expect(lines).toContainEqual(['2026-11-22', '7', '0', '0', '0', '5', '0', '0', '71%']);
  expect(lines).toContainEqual(['source embed', '7', '-', '-', '-', '-', '-', '-', '-']);
  expect(stdout).toContain('country elsewhere');
  expect(stdout).not.toMatch(/MT|canary/);
});

test('The same is given as a table and as JSON', { timeout }, async () => {
  await sign();
  const { stdout: table } = await run('--letter', 'safeguards', '--csv');
  expect(table.split('\r\n').slice(0, 4)).toEqual([
    'told_by,value,from,asked,mailed,late,refused,confirmed,withdrawn,removed',
    'all,,,7,0,0,0,5,0,0',
    'day,,2026-11-22,7,0,0,0,5,0,0',
    'hour,,2026-11-22T12:00:00.000Z,7,0,0,0,5,0,0',
  ]);
  expect(table).toContain('\r\nsource,embed,,7,,,,,,\r\n');
  expect(JSON.parse((await run('--letter', 'safeguards', '--json')).stdout)).toMatchObject({
    letter: 'safeguards',
    total: { asked: 7, confirmed: 5 },
    days: [{ day: '2026-11-22', asked: 7 }],
    provider: [{ value: 'gmail', asked: 7 }],
    source: [{ value: 'embed', asked: 7 }],
  });
});

test.each([
  [['--csv', '--json', '--letter', 'safeguards'], 'npm run figures -- --letter SLUG'],
  [['--letter', 'nowhere'], 'There is no letter "nowhere"'],
])('%j ends with 2 and a sentence', { timeout }, async (words, said) => {
  const { status, stderr } = await run(...words);
  expect([status, stderr]).toEqual([2, expect.stringContaining(said)]);
});
