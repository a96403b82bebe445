import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runForTests } from '#run/cli/runForTests.ts';
import { organisersForTests } from '#server/keys/organisersForTests.ts';
import { partnerForTests } from '#server/pages/letter/partnerForTests.ts';
import { printSiteForTests } from '#server/site/siteForTests.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { keysForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';

const timeout = 60_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'partner-'));
  const { letters, ...site } = printSiteForTests(join(folder, 'site'));
  const { safeguards } = letters;
  const partners = { 'harbour-watch': partnerForTests };
  const manifest = { ...site, letters: { ...letters, safeguards: { ...safeguards, partners } } };
  writeFileSync(join(folder, 'site/manifest.json'), JSON.stringify(manifest));
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => runForTests('export', words, { DATA_DIR: folder }, folder);

test('A partner is given a file that it alone can open, and the operator is told how many are in it', {
  timeout,
}, async () => {
  const store = await openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer: keysForTests });
  const save = signatureForTests({ state: 'confirmed', confirmedAt: 5 });
  await store.transact(async (tx) => {
    await tx.write({ save }, 5);
    const consent = { hash: 'h', language: 'en', words: 'Write to me.' };
    await tx.comeThrough(save.id, save.letter, { partner: 'harbour-watch', consent });
    await tx.sealForPartner(save.id, { recipient: partnerForTests.recipient, sealed: 'c2VhbGVk' });
  });
  await store.close();
  const file = join(folder, 'given.age');
  const { status, stdout, stderr } = await run('--partner', 'harbour-watch', '--to', file);
  expect([status, stderr]).toEqual([0, '']);
  expect(stdout).toContain('1 agree now; 0 took it back');
  const opened = await organisersForTests.read(readFileSync(file).toString('base64'));
  const [head, person, ...more] = opened
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect([head.partner, more]).toEqual(['harbour-watch', []]);
  expect(person).toMatchObject({ letter: 'safeguards', day: '1970-01-01', agreed: 'h', sealed: 'c2VhbGVk' });
  expect(opened).not.toContain(save.id);
  expect(await run('--partner', 'harbour-watch', '--to', file)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('is there already'),
  });
});

test.each([
  [['--partner', 'harbor-watch', '--to', 'x'], 'did you mean "harbour-watch"?\n'],
  [['--partner', 'constructor', '--to', 'x'], 'There is no partner "constructor" on the printed site.\n'],
  [['--partner', 'harbour-watch'], 'npm run export -- --letter'],
  [['--partner', 'harbour-watch', '--letter', 'safeguards', '--to', 'x'], '--partner stands alone, without --letter'],
])('%j ends with 2 and a sentence', { timeout }, async (words, said) => {
  const { status, stdout, stderr } = await run(...words);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
});
