import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keysWithOrganisers, organisersForTests } from '#server/keys/organisersForTests.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { keysForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { runForTests } from './cli/runForTests.ts';

const { recipient, read } = organisersForTests;
const patience = 60_000;
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'export-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const confirmed = { state: 'confirmed', confirmedAt: 5 } as const;
const people = [
  signatureForTests({ ...confirmed, name: 'Canary Named', email: 'named@canary.example', updates: true, locale: 'es' }),
  signatureForTests({
    ...confirmed,
    name: 'Canary Hidden',
    email: 'hidden@canary.example',
    display: 'anonymous',
    updates: true,
  }),
  signatureForTests({ ...confirmed, name: 'Canary Initials', email: 'initials@canary.example', display: 'initials' }),
  signatureForTests({ name: 'Canary Waiting', email: 'waiting@canary.example', updates: true }),
  signatureForTests({
    ...confirmed,
    kind: 'organisation',
    verification: { by: 'hand', at: 1 },
    organisation: '=HYPERLINK("x")',
    role: ' +1',
    website: 'https://ngo.example/',
    display: 'anonymous',
  }),
];

async function sign(sealer = keysForTests) {
  const store = await openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer });
  for (const save of people) await store.transact((tx) => tx.write({ save }, 1));
  await store.close();
}

const run = (words: string[], env: Record<string, string> = {}) =>
  runForTests('export', words, { DATA_DIR: folder, ...env });

const exportTo = (name: string, words: string[] = [], env = {}) =>
  run(['--letter', 'safeguards', '--to', join(folder, name), ...words], env);
const rowsIn = (name: string): Record<string, string>[] =>
  readFileSync(join(folder, name), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));

test('An export holds everybody who is counted and no more than the public list shows', {
  timeout: patience,
}, async () => {
  await sign();
  const { status, stdout, stderr } = await exportTo('letter.jsonl', ['--format', 'jsonl']);
  expect([status, stderr]).toEqual([0, '']);
  expect(JSON.parse(stdout)).toEqual({
    time: expect.any(String),
    event: 'letter.exported',
    letter: 'safeguards',
    count: 4,
  });
  const rows = rowsIn('letter.jsonl');
  expect(rows).toHaveLength(4);
  expect(rows.map(({ name }) => name).sort()).toEqual(['', '', 'C. I.', 'Canary Named']);
  const text = readFileSync(join(folder, 'letter.jsonl'), 'utf8');
  for (const hidden of ['Hidden', 'Initials', 'Waiting', 'canary.example']) expect(text).not.toContain(hidden);
  expect(statSync(join(folder, 'letter.jsonl')).mode & 0o777).toBe(0o600);
});

test('With --private it names everybody who is counted, and the addresses only of who asked for news', {
  timeout: patience,
}, async () => {
  await sign();
  expect((await exportTo('letter.jsonl', ['--format', 'jsonl', '--private'])).status).toBe(0);
  const emails = rowsIn('letter.jsonl').map(({ private_name, private_email, language }) => [
    private_name,
    private_email,
    language,
  ]);
  expect(emails).toContainEqual(['Canary Named', 'named@canary.example', 'es']);
  expect(emails).toContainEqual(['Canary Hidden', 'hidden@canary.example', 'en']);
  expect(emails).toContainEqual(['Canary Initials', '', '']);
});

test.each([
  ['read by the server', keysForTests, ['--private'], {}],
  ['sealed for the organisers', keysWithOrganisers, [], { ORGANISER_AGE_RECIPIENT: recipient }],
])(
  'Who asked for no more mails is in the export without the address, %s',
  { timeout: patience },
  async (_, sealer, words, env) => {
    await sign(sealer);
    const store = await openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer });
    const [named] = people;
    const suppression = {
      address: named?.certain ?? '',
      mailbox: null,
      reason: 'opted-out',
      since: 6,
      until: null,
    } as const;
    await store.transact((tx) => tx.write({ suppression }, 6));
    await store.close();
    expect((await exportTo('letter.jsonl', ['--format', 'jsonl', ...words], env)).status).toBe(0);
    const rows = rowsIn('letter.jsonl').map((row) => [
      row.name,
      Boolean(row.sealed_email || row.private_email),
      row.language,
    ]);
    expect(rows).toContainEqual(['Canary Named', false, '']);
    expect(rows.filter(([, hasAddress]) => hasAddress)).toHaveLength(1);
  },
);

test('Where organisers have a key, they open what is sealed with theirs, and --private is refused', {
  timeout: patience,
}, async () => {
  await sign(keysWithOrganisers);
  const env = { ORGANISER_AGE_RECIPIENT: recipient };
  expect(await exportTo('no.csv', ['--private'], env)).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('--private is of no use'),
  });
  expect(await exportTo('letter.jsonl', ['--format', 'jsonl'], env)).toMatchObject({ status: 0, stderr: '' });
  const rows = rowsIn('letter.jsonl');
  const hidden = rows.find(({ display, kind }) => display === 'anonymous' && kind === 'person');
  expect(await read(hidden?.sealed_name)).toBe('Canary Hidden');
  expect(await read(hidden?.sealed_email)).toBe('hidden@canary.example');
  expect(hidden).toMatchObject({ sealed_for: recipient, name: '', private_name: '', private_email: '' });
  expect(rows.find(({ display }) => display === 'initials')).toMatchObject({ name: 'C. I.', sealed_email: '' });
});

test('Where organisers gave their key only now, an export seals first', { timeout: patience }, async () => {
  await sign();
  expect((await exportTo('letter.jsonl', ['--format', 'jsonl'], { ORGANISER_AGE_RECIPIENT: recipient })).status).toBe(
    0,
  );
  expect(rowsIn('letter.jsonl').filter(({ sealed_for }) => sealed_for === recipient)).toHaveLength(4);
});

test('An exported table is for spreadsheets: none of its cells can be run', { timeout: patience }, async () => {
  await sign();
  expect((await exportTo('letter.csv')).status).toBe(0);
  const table = readFileSync(join(folder, 'letter.csv'), 'utf8');
  expect(table.startsWith('\ufeffid,day,version,kind,display,name,')).toBe(true);
  expect(table.match(/\r\n/g)).toHaveLength(5);
  expect(table).toContain(`,"'=HYPERLINK(""x"")",' +1,`);
  expect(table).not.toMatch(/(^|,)"?\s*[-=+@]/m);
});

test.each([
  ['without a letter', ['--to', 'x.csv'], 2],
  ['without a file', ['--letter', 'safeguards'], 2],
  ['in a form that it does not know', ['--letter', 'safeguards', '--to', 'x.csv', '--format', 'xls'], 2],
  ['into a folder that is not there', ['--letter', 'safeguards', '--to', '/nowhere/x.csv'], 1],
])(
  'An export %s ends with a sentence or a line in the log, and names nobody',
  { timeout: patience },
  async (_, words, code) => {
    await sign();
    const { status, stdout, stderr } = await run(words);
    expect(status).toBe(code);
    expect(`${stdout}${stderr}`).not.toBe('');
    expect(`${stdout}${stderr}`).not.toMatch(/canary/i);
  },
);

test('A misspelt letter is refused with the letters that there are, and nothing is written', {
  timeout: patience,
}, async () => {
  await sign();
  expect(await run(['--letter', 'safegards', '--to', join(folder, 'letter.csv')])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'There is no letter "safegards"; did you mean "safeguards"? The letters are: safeguards.\n',
  });
  expect(existsSync(join(folder, 'letter.csv'))).toBe(false);
});

test('A letter that was signed can be exported after it has gone from the content', { timeout: patience }, async () => {
  const store = await openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer: keysForTests });
  await store.transact((tx) => tx.write({ save: signatureForTests({ ...confirmed, letter: 'of-last-year' }) }, 1));
  await store.close();
  expect(await run(['--letter', 'of-last-year', '--to', join(folder, 'letter.csv')])).toMatchObject({
    status: 0,
    stderr: '',
  });
});

test('An export writes over nothing', { timeout: patience }, async () => {
  await sign();
  expect(await exportTo('portal.sqlite')).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('is there already'),
  });
  expect(existsSync(join(folder, 'portal.sqlite.part'))).toBe(false);
});

test('An export that meets a row which cannot be read ends with 1 and leaves what it could', {
  timeout: patience,
}, async () => {
  await sign();
  const { DatabaseSync } = await import('node:sqlite');
  const database = new DatabaseSync(join(folder, 'portal.sqlite'));
  database.prepare('update signatures set sealed = ? where id = ?').run('AAAA', people[0]?.id ?? '');
  database.close();
  expect(await exportTo('letter.csv')).toMatchObject({
    status: 1,
    stderr: expect.stringContaining('3 signatures were written and 4 are counted'),
  });
});

test('Where no server made a database nothing is exported, for it would be an empty table with a good end', {
  timeout: patience,
}, async () => {
  const words = ['--letter', 'safeguards', '--to', join(folder, 'x.csv')];
  expect(await runForTests('export', words, { DATA_DIR: folder })).toMatchObject({
    ...{ status: 2, stdout: '', stderr: expect.stringContaining('There is no database') },
  });
  expect(readdirSync(folder)).toEqual([]);
});

test('A folder that is not there is said in a sentence, too', { timeout: patience }, async () => {
  await sign();
  const { status, stderr } = await run(['--letter', 'safeguards', '--to', join(folder, 'nowhere/x.csv')]);
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/^There is no .*nowhere.*look at how it is written.*\(ENOENT\)\n$/),
  ]);
});
