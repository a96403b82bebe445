import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { keysForTests } from '#server/store/sqlite/sqliteForTests.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { beginStoreForTests, type Command, runForTests } from './cli/runForTests.ts';

const patience = 60_000;
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'moderation-'));
  await beginStoreForTests(folder);
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (command: Command, words: string[], env: Record<string, string> = {}) =>
  runForTests(command, words, { DATA_DIR: folder, ...env });

for (const command of ['moderation', 'organisations'] as const) {
  test(`npm run ${command} ends with 2 and a sentence for words and settings that it does not know`, {
    timeout: patience,
  }, async () => {
    for (const [words, env, said] of [
      [['do'], {}, `npm run ${command} -- list`],
      [['list', '--everything'], {}, '--everything'],
      [['list'], { PORT: 'x' }, 'PORT'],
    ] as const) {
      const { status, stdout, stderr } = await run(command, [...words], env);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr).toContain(said);
      expect(stderr).not.toMatch(/\n {4}at /);
    }
  });

  test(`npm run ${command} ends with 0 where nobody waits, and with 1 for an id that is of no use`, {
    timeout: patience,
  }, async () => {
    expect(await run(command, ['list'])).toMatchObject({
      ...{ status: 0, stdout: '', stderr: expect.stringMatching(/^No (name|organisation) waits\.\n$/) },
    });
    const words =
      command === 'moderation' ? ['release', 'nobody', '--by', 'Mona'] : ['accept', 'nobody', '--by', 'Mona'];
    expect(await run(command, words)).toMatchObject({ status: 1, stdout: 'nobody unknown\n', stderr: '' });
  });
}

test('An organisation is accepted or refused by somebody whom the record names, and with a reason that there is', {
  timeout: patience,
}, async () => {
  const store = await openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer: keysForTests });
  const about = { kind: 'organisation', organisation: 'Harbour Watch', state: 'confirmed', confirmedAt: 5 } as const;
  const save = signatureForTests(about);
  await store.transact((tx) => tx.write({ save }, 5));
  await store.close();
  for (const [words, said] of [
    [['accept', save.id], '--by is missing'],
    [['refuse', save.id, '--by', 'Mona'], '--reason is missing: it is one of '],
    [['refuse', save.id, '--by', 'Mona', '--reason', 'not-fond'], 'did you mean "not-found"?'],
  ] as const)
    expect(await run('organisations', [...words])).toMatchObject({
      ...{ status: 2, stdout: '', stderr: expect.stringContaining(said) },
    });
  const refuse = ['refuse', save.id, '--by', 'Mona', '--reason', 'not-found'];
  expect((await run('organisations', refuse)).stdout).toBe(`${save.id} rejected\n`);
  expect((await run('organisations', ['accept', save.id], { MODERATOR_NAME: 'Max' })).stdout).toBe(
    `${save.id} accepted\n`,
  );
  const acts = (await run('moderation', ['acts'])).stdout.trimEnd().split('\n');
  expect(acts.map((line) => line.split('\t').at(-1)).sort()).toEqual(['Max', 'Mona']);
});

test('A misspelt letter is no letter without names that wait: it is refused, and the letters are named', {
  timeout: patience,
}, async () => {
  expect(await run('moderation', ['release', '--letter', 'safegards', '--by', 'Mona'])).toMatchObject({
    status: 2,
    stdout: '',
    stderr: 'There is no letter "safegards"; did you mean "safeguards"? The letters are: safeguards.\n',
  });
});

test('A moderator looks at the crowds of a surge, and holds, releases, removes and hides whom a domain, a network, a time and a name name, and the record says who did it', {
  timeout: patience,
}, async () => {
  const noon = Date.UTC(2026, 10, 20, 12);
  const store = await openSqliteStore({ file: join(folder, 'portal.sqlite'), sealer: keysForTests });
  async function confirmed(minute: number, domain: string, ip: string, held: 'surge' | null): Promise<string> {
    const at = noon + minute * 60_000;
    const save = signatureForTests({ email: `pupil-${minute}@${domain}`, state: 'confirmed', confirmedAt: at });
    await store.transact(async (tx) => {
      await tx.write({ save: held ? { ...save, held } : save }, at);
      const crowds = { domain: keysForTests.domainHash(domain), network: keysForTests.networkHash(ip) };
      await tx.joinCrowds({ signature: save.id, letter: save.letter, at, ...crowds });
    });
    return save.id;
  }
  const atSchool = ['school.example', '192.0.2.1'] as const;
  const elsewhere = ['elsewhere.example', '198.51.100.7'] as const;
  const early = await confirmed(0, ...atSchool, null);
  const first = await confirmed(1, ...atSchool, 'surge');
  const second = await confirmed(2, ...atSchool, 'surge');
  const late = await confirmed(3, ...atSchool, null);
  const waitingElsewhere = await confirmed(1, ...elsewhere, 'surge');
  const listedElsewhere = await confirmed(4, ...elsewhere, null);
  await store.close();
  const of = (...conditions: string[]) => ['--letter', 'safeguards', ...conditions];

  const crowds = (await run('moderation', ['crowds'])).stdout.trimEnd().split('\n');
  const times = '2026-11-20T12:01:00.000Z\t2026-11-20T12:02:00.000Z';
  expect(crowds.map((line) => line.replace(/\t[\w-]{10}\t/, '\t…\t')).slice(0, 2)).toEqual([
    `safeguards\tdomain\t…\t2\t${times}\tschool.example`,
    `safeguards\tnetwork\t…\t2\t${times}`,
  ]);

  const by = ['--by', 'Mona'];
  const since = ['--since', '2026-11-20T12:03Z'];
  const hold = ['hold', ...of('--domain', 'school.example', ...since), ...by];
  expect(await run('moderation', hold)).toMatchObject({
    ...{ status: 2, stdout: expect.stringContaining('1 found\n') },
    stderr: 'hold: 1 of these, by Mona. Nobody can be asked here: say --yes.\n',
  });
  expect((await run('moderation', [...hold, '--yes'])).stdout).toContain(`\n${late} held\n`);
  const network = crowds[1]?.split('\t')[2] ?? '';
  const until = ['--until', '2026-11-20T12:02Z'];
  const release = ['release', ...of('--network', network, ...until), ...by, '--yes'];
  expect((await run('moderation', release)).stdout).toContain(`\n${first} released\n`);

  const why = ['--reason', 'moderated-false'];
  const byId = await run('moderation', ['remove', early, 'no-such-id', ...why, ...by]);
  expect(byId).toMatchObject({ status: 2, stdout: expect.stringMatching(new RegExp(`^${early}\\t.*\\n$`)) });
  expect(byId.stderr).toContain('remove: 2 of these, by Mona. They are deleted for good. Nobody can be asked here');
  const remove = ['remove', ...of('--network', '192.0.2.1', '--state', 'waiting'), ...why, ...by, '--yes'];
  const removed = (await run('moderation', remove)).stdout.trimEnd().split('\n').slice(-2);
  expect(removed.sort()).toEqual([`${second} removed`, `${late} removed`].sort());
  expect(await run('moderation', remove)).toMatchObject({ status: 1, stderr: 'Nobody was found.\n' });

  const hide = ['hide', '--name', 'person', '--domain', 'elsewhere.example', '--state', 'listed', ...why, '--yes'];
  expect((await run('moderation', hide, { MODERATOR_NAME: 'Max' })).stdout).toContain(`\n${listedElsewhere} hidden\n`);
  expect((await run('moderation', ['find', '--state', 'hidden'])).stdout).toMatch(
    new RegExp(`^${listedElsewhere}\tsafeguards\thidden\tnamed\t.+\n1 found\n$`),
  );
  const acts = (await run('moderation', ['acts'])).stdout.trimEnd().split('\n');
  expect(acts.map((line) => line.split('\t').slice(1).join(' ')).sort()).toEqual(
    [
      `held safeguards ${late}  Mona`,
      `released safeguards ${first}  Mona`,
      `refused safeguards ${second} moderated-false Mona`,
      `refused safeguards ${late} moderated-false Mona`,
      `hidden safeguards ${listedElsewhere} moderated-false Max`,
    ].sort(),
  );
  for (const id of [early, waitingElsewhere]) expect(acts.join(), 'whom no condition named').not.toContain(id);
});

test('A moderator is told which condition or reason is wrong, and nothing is done', { timeout: patience }, async () => {
  const letter = ['--letter', 'safeguards'];
  const by = ['--by', 'Mona'];
  const why = ['--reason', 'moderated-abuse'];
  for (const [words, said] of [
    [['hold', ...letter, '--domain', 'school.example'], '--by is missing'],
    [['hold', ...letter, ...by], 'A letter and a state are met by too many'],
    [['hide', '--state', 'listed', ...by, ...why], 'A letter and a state are met by too many'],
    [['remove', '--name', ' ! ', ...by, ...why], '--name is empty'],
    [['remove', '--domain', '', ...by, ...why], '--domain is empty'],
    [['hide', ...by, ...why], 'npm run moderation -- list'],
    [['hide', 'an-id', '--name', 'Ana', ...by, ...why], 'npm run moderation -- list'],
    [['find', '--state', 'gone'], '--state is one of listed, waiting, surge, hidden'],
    [['find', '--mailbox', 'nobody'], '--mailbox is no address'],
    [['release', ...letter, ...by, '--since', 'yesterday'], '--since is no time in UTC'],
    [['release', ...letter, ...by, '--network', 'nowhere'], '"nowhere" is no network'],
    [['remove', ...letter, ...by, '--domain', 'a.example', '--reason', 'dislike'], '--reason is one of'],
  ] as const) {
    const { status, stdout, stderr } = await run('moderation', [...words]);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(said);
    expect(stderr).not.toMatch(/\n {4}at /);
  }
});
