import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { printSiteForTests } from '#server/site/siteForTests.ts';
import { beginStoreForTests, runForTests } from './cli/runForTests.ts';

const timeout = 120_000;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'letters-'));
  await beginStoreForTests(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...words: string[]) => runForTests('letters', words, { DATA_DIR: folder }, folder);
const of = ['--letter', 'safeguards', '--by', 'The alliance', '--reason', 'Because.'];
const time = /\d{4}-\d\d-\d\dT[\d:.]+Z/g;

test('An operator leads a letter from open to answered, and is told each time where it stands', {
  timeout,
}, async () => {
  printSiteForTests(join(folder, 'site'));
  const states = [];
  for (const verb of ['pause', 'resume', 'close', 'deliver', 'reply']) {
    const { status, stdout, stderr } = await run(verb, ...of, '--yes');
    expect([status, stderr]).toEqual([0, '']);
    states.push(stdout.replace(time, 'TIME').trim());
  }
  expect(states).toEqual(
    ['paused', 'open', 'closed', 'delivered', 'answered'].map((one) => `safeguards ${one} since TIME`),
  );
  expect((await run('list')).stdout.replace(time, 'TIME')).toBe(
    'harbour open always signatures 0\nsafeguards answered since TIME signatures 0\n',
  );
  expect((await run('show', '--letter', 'safeguards')).stdout.replace(time, 'TIME').split('\n')[0]).toBe(
    'TIME paused The alliance "Because."',
  );
});

test('What a state does not allow ends with 1 and says what it does allow; nothing is written', {
  timeout,
}, async () => {
  printSiteForTests(join(folder, 'site'));
  expect(await run('deliver', ...of)).toMatchObject({
    status: 1,
    stdout: '',
    stderr: '"safeguards" is open, so "deliver" is not possible now. Possible: pause, close, withdraw, inform.\n',
  });
  expect((await run('show', '--letter', 'safeguards')).stdout).toBe(
    'private data end 12 months after it was handed over, or else closed\n',
  );
});

test('What cannot be undone is said in full and agreed to first, a pause is not; nothing is written before', {
  timeout,
}, async () => {
  printSiteForTests(join(folder, 'site'));
  const close = await run('close', ...of, '--in', 'es=Porque sí.');
  expect(close).toMatchObject({ status: 2, stdout: '' });
  expect(close.stderr).toMatch(
    /nobody can sign any more[\s\S]*from The alliance \([\d-]+\):\n {2}en: Because\.\n {2}es: Porque sí\.\n[\s\S]*cannot be undone/,
  );
  expect((await run('list')).stdout).toContain('safeguards open');
  expect((await run('close', ...of, '--on', '2999-01-01')).stderr).toContain('--on');
  expect((await run('pause', ...of)).status).toBe(0);
});

test.each([
  [[], 'npm run letters -- list'],
  [['clos'], 'There is no command "clos"; did you mean "close"?'],
  [['paws'], 'There is no command "paws"; did you mean "pause"?'],
  [['do'], 'There is no command "do".\nnpm run letters -- list'],
  [['pause', ...of, 'Another'], '"Another" belongs to no option'],
  [['show', 'harbour'], 'the letter is named by --letter harbour.'],
  [['list', '--letter', 'harbour'], '--letter does not belong to "list".'],
  [['pause', '--letter', 'safeguards', '--reason', 'x'], '--by is missing: write who acts'],
  [['pause', '--letter', 'safeguards', '--by', 'x'], '--reason is missing: write why'],
  [['pause', ...of, '--language', 'xx'], '--language is one of en'],
  [['pause', ...of, '--in', 'fr=Oui'], '--in is one of en'],
  [['pause', '--letter', 'safegards', '--by', 'x', '--reason', 'y'], 'There is no letter "safegards"'],
])('%j ends with 2 and a sentence', { timeout }, async (words, said) => {
  printSiteForTests(join(folder, 'site'));
  const { status, stdout, stderr } = await run(...words);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toContain(said);
  expect(stderr).not.toMatch(/\n {4}at /);
});

test('Where no site was printed the operator is told to print it', { timeout }, async () => {
  expect(await run('list')).toMatchObject({ status: 2, stderr: expect.stringContaining('npm run build') });
});

test('What came on paper is recorded with who counted it, corrected by another entry, and told with the letter', {
  timeout,
}, async () => {
  printSiteForTests(join(folder, 'site'));
  const paper = (...words: string[]) => run('paper', '--letter', 'safeguards', ...words);
  const by = ['--by', 'The club'];
  expect(await paper('--count', '120', '--on', '2026-01-05', ...by)).toMatchObject({
    ...{ status: 0, stdout: 'safeguards on paper 120\n', stderr: '' },
  });
  expect(await paper('--count', '-20', '--note', 'Counted twice.', ...by)).toMatchObject({
    stdout: 'safeguards on paper 100\n',
  });
  expect((await paper()).stdout.replace(time, 'TIME').split('\n')[0]).toMatch(/^TIME 2026-01-05 \S+ 120 The club$/);
  for (const [words, said] of [
    [['--count', 'many', ...by], '--count cannot be taken: write how many, as in 120, or -20 to correct that.\n'],
    [['--count=-200', '--note', 'All.', ...by], 'only 100 were counted'],
    [['--count=-1', ...by], '--note is missing'],
    [['--count', '5'], '--by is missing: write who counted them'],
    [['--count', '5', '--version', '9.9', ...by], '--version cannot be taken: write one of '],
    [['--count', '5', '--on', '2999-01-01', ...by], '--on cannot be taken: write the day'],
    [['--count', '5', '--language', 'xx', ...by], '--language is no language'],
  ] as const) {
    const { status, stdout, stderr } = await paper(...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
  }
  await run('withdraw', ...of, '--yes');
  expect(await paper('--count', '5', ...by)).toMatchObject({
    ...{ status: 1, stdout: '', stderr: expect.stringContaining('"safeguards" is withdrawn: more is recorded from') },
  });
});

test('Where a draft stands is told, and whoever packs an open letter is told that it is open, and one that was just closed who can still confirm', {
  timeout,
}, async () => {
  printSiteForTests(join(folder, 'site'));
  const file = join(folder, 'site/manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  manifest.letters.harbour.calendar.opensAt = 'by-hand';
  writeFileSync(file, JSON.stringify(manifest));
  expect((await run('list')).stdout).toContain('harbour draft so far signatures 0\n');
  mkdirSync(join(folder, 'content/letters/en'), { recursive: true });
  writeFileSync(join(folder, 'content/letters/en/safeguards.mdx'), '');
  const hand = ['--letter', 'safeguards', '--to', join(folder, 'handed.zip')];
  const env = { DATA_DIR: folder, ORIGIN: 'https://letter.example' };
  expect((await runForTests('handover', hand, env, folder)).stderr).toContain('"safeguards" is open');
  await run('close', ...of, '--yes');
  hand[3] = join(folder, 'again.zip');
  expect(await runForTests('handover', hand, env, folder)).toMatchObject({
    ...{
      status: 1,
      stderr: expect.stringMatching(/can confirm until .*\nThe public log of "safeguards" has no line yet/),
    },
  });
});
