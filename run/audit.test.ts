import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSignedHead, type SignedHead } from '#ledger/head.ts';
import { openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { openKeys } from '#server/keys/keys.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { signatureForTests } from '#signon/signatureForTests.ts';
import { type AuditOptions, auditLetter } from './audit/auditLetter.ts';
import { auditSource } from './audit/auditSource.ts';

const letter = 'safeguards';
let portal: PortalForTests;
let folder: string;
/** What an honest portal published, kept in a folder; and a head of a while before. */
let honest: string;
let earlier: SignedHead;

const confirm = async (
  number: number,
  given: (index: number) => NonNullable<Parameters<typeof signatureForTests>[0]> = () => ({}),
) => {
  const signatures = Array.from({ length: number }, (_, index) =>
    signatureForTests({ state: 'confirmed', confirmedAt: portal.clock.now, ...given(index) }),
  );
  await portal.store.transact(async (tx) => {
    for (const save of signatures) await tx.write({ save }, portal.clock.now);
  });
  return signatures;
};
const order = async () => {
  await sequenceAll(portal.store.ledger);
  portal.clock.now += 1000;
};
const site = () => `http://127.0.0.1:${portal.port}`;
const audit = (where: string, options: Partial<AuditOptions> = {}, keep?: string) =>
  auditLetter({
    source: auditSource(where, letter, keep),
    letter,
    patienceMs: 0,
    now: () => portal.clock.now,
    ...options,
  });

beforeAll(async () => {
  portal = await openPortalForTests();
  folder = mkdtempSync(join(tmpdir(), 'audit-'));
  honest = join(folder, 'honest');
  const [first] = await confirm(700, (index) => ({ display: index % 3 ? 'named' : 'anonymous' }));
  await confirm(4, () => ({
    kind: 'organisation',
    organisation: 'Org',
    verification: { by: 'file', at: portal.clock.now },
  }));
  await confirm(2, () => ({ kind: 'organisation', organisation: 'Not proven' }));
  await order();
  earlier = readSignedHead(JSON.parse((await portal.ask(`/api/letters/${letter}/log/head`)).body)) as SignedHead;
  portal.clock.now += 3_600_000;
  const later = await confirm(600);
  for (const leaving of [first, later[0], later[1]])
    await portal.store.transact((tx) => tx.write({ remove: leaving as typeof first & object }, portal.clock.now));
  await order();
  expect((await audit(site(), { earlier }, honest)).problems).toEqual([]);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await portal.close();
});

/** A copy of what was published, changed by a forger. */
let copies = 0;
function forged(
  change: (file: { read(name: string): string; write(name: string, text: string): void }) => void,
): string {
  const copy = join(folder, `copy-${copies++}`);
  cpSync(honest, copy, { recursive: true });
  change({
    read: (name) => readFileSync(join(copy, name), 'utf8'),
    write: (name, text) => writeFileSync(join(copy, name), text),
  });
  return copy;
}
const changeLines = (change: (lines: string[]) => string[]) =>
  forged(({ read, write }) =>
    write('log-0.ndjson', `${change(read('log-0.ndjson').split('\n').slice(0, -1)).join('\n')}\n`),
  );
const changeJson = (
  name: string,
  change: (value: { head: Record<string, unknown>; items: object[]; hours: object[] }) => object,
) => forged(({ read, write }) => write(name, JSON.stringify(change(JSON.parse(read(name))))));
/** Signs whatever a forger wants with the portal's own key, as an operator who cheats would. */
const signed = (head: Record<string, unknown>, byte = 7) =>
  openKeys({ dataDir: '', secretKey: Buffer.alloc(32, byte) }).signHead(head as never);

describe('An audit', () => {
  test('finds nothing wrong with an honest portal, nor with what was kept of it, and says what they say', async () => {
    for (const where of [site(), honest]) {
      const { problems, sums } = await audit(where, { earlier });
      expect(problems).toEqual([]);
      expect(sums).toMatchObject({
        size: 1307,
        signatures: { person: 1297, organisation: 4 },
        removed: { person: 3, organisation: 0 },
      });
    }
  });

  test('finds nothing wrong while people sign and withdraw', async () => {
    let confirming = true;
    const busy = (async () => {
      while (confirming) {
        const [one] = await confirm(3);
        if (one) await portal.store.transact((tx) => tx.write({ remove: one }, portal.clock.now));
        await order();
      }
    })();
    const { problems } = await audit(site(), { patienceMs: 150 });
    confirming = false;
    await busy;
    expect(problems).toEqual([]);
  });

  test.each<[string, () => string, RegExp]>([
    [
      'a flipped byte',
      () =>
        changeLines((lines) =>
          lines.with(
            5,
            (lines[5] ?? '').replace(/[0-9a-f]"\}$/, (end) => (end.startsWith('0') ? '1"}' : '0"}')),
          ),
        ),
      /another root/,
    ],
    [
      'a dropped entry',
      () =>
        forged(({ read, write }) => write('log-1000.ndjson', read('log-1000.ndjson').split('\n').slice(1).join('\n'))),
      /ends at line 1306, but its head signs 1307/,
    ],
    [
      'two entries that changed places',
      () => changeLines((lines) => [lines[1] ?? '', lines[0] ?? '', ...lines.slice(2)]),
      /another root/,
    ],
    ['a line that is no entry', () => changeLines((lines) => lines.with(9, '{"v":1}')), /Line 9 is no entry/],
    [
      'a head signed by another key',
      () => changeJson('head.json', ({ head }) => signed(head, 8)),
      /signed by another key than before/,
    ],
    [
      'a signature of something else',
      () => changeJson('head.json', (file) => ({ ...file, head: { ...file.head, at: '2026-11-22T12:00:00Z' } })),
      /signature of the head does not hold/,
    ],
    [
      'a head of another letter',
      () => changeJson('head.json', ({ head }) => signed({ ...head, letter: 'another' })),
      /another letter/,
    ],
    [
      'a head with one person more, signed all the same',
      () => changeJson('head.json', ({ head }) => signed({ ...head, people: 1298 })),
      /says 1298 people/,
    ],
    [
      'a root of something else, signed all the same',
      () => changeJson('head.json', ({ head }) => signed({ ...head, root: 'ab'.repeat(32) })),
      /signs another root/,
    ],
    [
      'a count with one more',
      () => changeJson('counts.json', (counts) => ({ ...counts, count: 1302 })),
      /count of the API is 1302; the log says 1301/,
    ],
    [
      'a removed entry that is counted',
      () => changeJson('counts.json', (counts) => ({ ...counts, count: 1304 })),
      /count of the API is 1304/,
    ],
    [
      'an organisation that is not in the log',
      () => changeJson('counts.json', (counts) => ({ ...counts, organisations: 5 })),
      /organisations of the API are 5/,
    ],
    [
      'another total in the list',
      () => changeJson('signatories-0.json', (page) => ({ ...page, total: 1300 })),
      /total of the list is 1300/,
    ],
    [
      'an organisation only in the list',
      () => changeJson('signatories-0.json', (page) => ({ ...page, items: [...page.items, { kind: 'organisation' }] })),
      /organisations in the list are 5/,
    ],
    [
      'another history',
      () => changeJson('history.json', (history) => ({ ...history, hours: history.hours.slice(1) })),
      /history is not what the lines say/,
    ],
  ])('tells %s', async (_, forge, told) => {
    const { problems } = await audit(forge(), { earlier });
    expect(problems).toContainEqual(expect.stringMatching(told));
  });

  test('tells a log that was rolled back, or begun anew, by a head that was saved', async () => {
    const rolledBack = forged(({ read, write }) => {
      for (const name of ['head-before.json', 'head.json'])
        write(name, JSON.stringify(signed({ ...JSON.parse(read(name)).head, size: 500 })));
    });
    expect((await audit(rolledBack, { earlier })).problems).toContainEqual(expect.stringMatching(/rolled back/));
    const other = await openPortalForTests();
    const save = Array.from({ length: 710 }, () => signatureForTests({ state: 'confirmed', confirmedAt: 5 }));
    await other.store.transact(async (tx) => {
      for (const signature of save) await tx.write({ save: signature }, 5);
    });
    await sequenceAll(other.store.ledger);
    const begunAnew = await audit(`http://127.0.0.1:${other.port}`, { earlier, now: () => other.clock.now });
    expect(begunAnew.problems).toEqual(['The earlier head signs another root than the first 704 lines have.']);
    await other.close();
  });

  test('tells a removal of nobody, a second removal, a removal of another kind and a commitment that stands there twice', async () => {
    const lines = (removals: string[]) =>
      changeLines((all) => [...all.slice(0, 990), ...removals, ...all.slice(990 + removals.length)]);
    const removal = (removes: number, kind = 'person') =>
      `{"v":1,"type":"removed","hour":"2026-11-22T12:00:00Z","kind":"${kind}","removes":${removes},"reason":"withdrawn"}`;
    const person = readFileSync(join(honest, 'log-0.ndjson'), 'utf8')
      .split('\n')
      .findIndex((line) => line.includes('person'));
    const { problems } = await audit(
      lines([removal(999), removal(person), removal(person), removal(person + 1, person ? 'person' : 'organisation')]),
    );
    expect(problems).toContainEqual('Line 990 removes line 999, which is no earlier confirmation of the same kind.');
    expect(problems).toContainEqual(`Line 992 removes line ${person}, which was removed before.`);
    const twice = await audit(changeLines((all) => all.with(7, all[8] ?? '')));
    expect(twice.problems).toContainEqual('1 commitments stand in the log twice.');
  });

  test('comes again when it is told to, and ends when that does not help', async () => {
    let answers = 0;
    const busy = createServer((_, response) => {
      answers += 1;
      response.writeHead(answers % 2 ? 429 : 200, { 'Retry-After': answers > 2 ? '3600' : '0' }).end('{}');
    }).listen(0, '127.0.0.1');
    await once(busy, 'listening');
    const { read } = auditSource(`http://127.0.0.1:${(busy.address() as AddressInfo).port}`, letter);
    expect(await read('log.json', '/log')).toBe('{}');
    await expect(read('log.json', '/log')).rejects.toThrow('answers 429');
    expect(answers).toBe(3);
    busy.close();
    busy.closeAllConnections();
  });

  test('tells a head that was kept back, and a live log that became shorter', async () => {
    expect((await audit(site(), { now: () => portal.clock.now + 11 * 60_000 })).problems).toContainEqual(
      expect.stringMatching(/kept back/),
    );
    const source = auditSource(site(), letter);
    let heads = 0;
    const shrinking = {
      ...source,
      read: async (name: string, path: string) => {
        const text = await source.read(name, path);
        return path === '/log/head' && heads++ > 0
          ? JSON.stringify(signed({ ...JSON.parse(text).head, size: 3 }))
          : text;
      },
    };
    expect((await audit(site(), { source: shrinking })).problems).toContainEqual(
      'The log became shorter while it was read.',
    );
  });

  test('is a command that ends with 0, 1 or 2', async () => {
    const run = (...words: string[]) =>
      new Promise<{ code: unknown; said: string }>((resolve) => {
        execFile(process.execPath, ['run/audit.ts', ...words], (error, out, errors) =>
          resolve({ code: error?.code ?? 0, said: out + errors }),
        );
      });
    writeFileSync(join(folder, 'earlier.json'), JSON.stringify(earlier));
    const [well, wrong, missing, misspelt] = await Promise.all([
      run(honest, '--since', join(folder, 'earlier.json')),
      run(changeJson('counts.json', (counts) => ({ ...counts, count: 1302 }))),
      run(join(folder, 'nothing')),
      run(honest, '--letter', 'safegards'),
    ]);
    expect([well.code, wrong.code, missing.code, misspelt.code]).toEqual([0, 1, 2, 2]);
    expect(misspelt.said).toBe(
      'There is no letter "safegards"; did you mean "safeguards"? The letters are: safeguards.\n',
    );
    expect(well.said).toContain('1297 people and 4 organisations have signed');
    expect(wrong.said).toContain('MISMATCH: The count of the API is 1302; the log says 1301.');
  });
});
