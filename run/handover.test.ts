import { spawnSync } from 'node:child_process';
import { createHash, createPublicKey, verify } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { goodForm, openPortalForTests, type PortalForTests } from '#server/http/portalForTests.ts';
import { sequenceAll } from '#server/ledger/sequencer.ts';
import { idsOf } from '#server/letters/moderation/findNames.ts';
import { signAndConfirm } from '#server/pages/linksForTests.ts';
import { printSiteForTests } from '#server/site/siteForTests.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';
import { setNames } from './handover/setNames.ts';
import { handover } from './handover.ts';

const folder = mkdtempSync(join(tmpdir(), 'handover-test-'));
let portal: PortalForTests;
let site: ReturnType<typeof siteFromDisk>;
beforeAll(async () => {
  printSiteForTests(folder);
  site = siteFromDisk(folder, { origin: 'https://letter.example', operator: null });
  portal = await openPortalForTests();
  for (const [name, display] of [
    ['Zoe Listed', 'named'],
    ['Ana Initials', 'initials'],
    ['Canary Hidden', 'anonymous'],
    ['陳大文', 'named'],
  ] as const)
    await signAndConfirm(portal, { ...goodForm(name, `canary-${display}-${name.length}@example.org`), display });
  await sequenceAll(portal.store.ledger);
});
afterAll(async () => {
  await portal.close();
  rmSync(folder, { recursive: true });
});

let packed = 0;
const hand = async () => {
  const { store, world } = portal;
  const to = join(folder, `${++packed}.zip`);
  const made = await handover({ site, store, letter: 'safeguards', signHead: world.keys.signHead, to });
  const zip = readFileSync(to);
  return { ...made, to, zip, files: unzipSync(zip) };
};
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest();

test('What is handed over holds everybody who is counted, shows whom it may, and no address', async () => {
  const { files, signatures, logged } = await hand();
  expect([signatures, logged]).toEqual([4, 4]);
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(text('signatures.jsonl').trim().split('\n')).toHaveLength(4);
  expect(text('signatures.csv')).toContain('Zoe Listed');
  for (const [name, bytes] of Object.entries(files)) {
    expect(strFromU8(bytes, true), name).not.toMatch(/canary|Ana Initials/i);
    expect(strFromU8(bytes, true), name).not.toContain('Hidden');
  }
  expect(text('READ-ME-FIRST.txt')).toContain(
    '4 signatures are counted: 0 organisations, 3 people by name or initials, 1 without',
  );
  expect(text('READ-ME-FIRST.txt')).toContain('Names in scripts that the PDF cannot set: 1.');
  expect(text('signatories.pdf')).toMatch(/^%PDF-/);
});

test('Its sums, the root and the signature of the log are right by the words in it alone', async () => {
  const { files } = await hand();
  for (const line of strFromU8(files.SHA256SUMS ?? new Uint8Array())
    .trim()
    .split('\n')) {
    const [sum = '', name = ''] = line.split('  ');
    expect(sha256(files[name] ?? '').toString('hex'), name).toBe(sum);
  }
  const lines = strFromU8(files['log/entries.jsonl'] ?? new Uint8Array())
    .trim()
    .split('\n');
  const rootOf = (leaves: string[]): Buffer => {
    if (leaves.length === 1) return sha256(Buffer.concat([Buffer.of(0), Buffer.from(leaves[0] ?? '')]));
    const left = 2 ** Math.floor(Math.log2(leaves.length - 1));
    return sha256(Buffer.concat([Buffer.of(1), rootOf(leaves.slice(0, left)), rootOf(leaves.slice(left))]));
  };
  const { head, signature, key } = JSON.parse(strFromU8(files['log/head.json'] ?? new Uint8Array()));
  expect(rootOf(lines).toString('hex')).toBe(head.root);
  const publicKey = createPublicKey({ key: Buffer.from(key, 'base64'), format: 'der', type: 'spki' });
  expect(verify(null, Buffer.from(JSON.stringify(head)), publicKey, Buffer.from(signature, 'base64'))).toBe(true);
});

test('What was counted on paper and why somebody signed are handed over as the public was told, and in no number', async () => {
  const { store, clock } = portal;
  const { files: before, signatures } = await hand();
  expect(Object.keys(before)).not.toContain('paper.csv');
  const counted = { letter: 'safeguards', at: clock.now, day: '2026-11-20', version: '1.0', language: 'en' };
  const [zoe, canary] = await Promise.all(
    ['Zoe Listed', 'Canary Hidden'].map(async (name) => (await idsOf(portal.world, { name }))[0] ?? ''),
  );
  await store.transact(async (tx) => {
    await tx.notePaperCount({ ...counted, id: 'a', count: 120, by: '=The club', note: null }, clock.now);
    await tx.notePaperCount({ ...counted, id: 'b', count: -20, by: '=The club', note: 'Twice.' }, clock.now);
    for (const [signature, state, text] of [
      [zoe, 'shown', 'For my pupils.'],
      [canary, 'shown', 'Canary reason.'],
    ] as const) {
      const motive = { signature: signature ?? '', letter: 'safeguards', at: clock.now, state, text, role: 'Teacher' };
      await tx.writeMotive(motive, motive, clock.now);
    }
  });
  const { files, signatures: after } = await hand();
  const text = (name: string) => strFromU8(files[name] ?? new Uint8Array());
  expect(after).toBe(signatures);
  expect(text('READ-ME-FIRST.txt')).toContain('And 100 on paper, counted by =The club: see paper.csv.');
  expect(text('paper.csv').split('\r\n').slice(1, 3)).toEqual([
    expect.stringMatching(/^2026-11-20,1\.0,120,'=The club,,/),
    expect.stringMatching(/^2026-11-20,1\.0,.?-20,'=The club,Twice\.,/),
  ]);
  expect(text('signatures.csv')).toContain('For my pupils.');
  for (const [name, bytes] of Object.entries(files)) expect(strFromU8(bytes, true), name).not.toContain('Canary');
});

const python = spawnSync('python3', ['--version']).status === 0;
test.skipIf(!python)(
  'A script in another language, which lies in it, finds all of it right, and each thing that was changed',
  async () => {
    const { files } = await hand();
    const place = join(folder, 'unpacked');
    const unpack = (changed: Record<string, (text: string) => string> = {}) => {
      rmSync(place, { recursive: true, force: true });
      for (const [name, bytes] of Object.entries(files)) {
        mkdirSync(dirname(join(place, name)), { recursive: true });
        writeFileSync(join(place, name), changed[name]?.(strFromU8(bytes)) ?? bytes);
      }
      const { status, stdout } = spawnSync('python3', [join(place, 'audit.py'), place], { encoding: 'utf8' });
      return { status, wrong: stdout.split('\n').filter((line) => line.startsWith('WRONG')), stdout };
    };
    const { status, stdout } = unpack();
    const { key } = JSON.parse(strFromU8(files['log/head.json'] ?? new Uint8Array()));
    expect([status, stdout.trim().split('\n').slice(-2)]).toEqual([
      0,
      ['All files belong together: 4 signatures.', expect.stringContaining(key)],
    ]);
    // Else whoever makes a key of their own would be believed.
    const first = strFromU8(files['READ-ME-FIRST.txt'] ?? new Uint8Array());
    const [shown = ''] = /\S+\/record$/m.exec(first) ?? [];
    expect((await portal.ask(new URL(shown).pathname)).body).toContain(key);
    expect(unpack({ 'signatures.jsonl': (text) => text.split('\n').slice(1).join('\n') }).wrong).toEqual([
      'WRONG: signatures.jsonl has its checksum',
      'WRONG: signatures.jsonl has 4 lines',
      'WRONG: both tables hold the same signatures in one order',
    ]);
    const another = unpack({ 'log/entries.jsonl': (text) => text.replace(/(?<="commitment":")./, 'x') });
    expect([another.status, another.wrong.at(-1)]).toEqual([1, 'WRONG: the lines lead to the root of the head']);
    const forged = unpack({ 'log/head.json': (text) => text.replace('"people":4', '"people":5') });
    expect(forged.wrong).toContain('WRONG: 5 people follow from the log');
  },
);

test('A list that is too long for one file is set in parts, each of which says which it is', () => {
  const names = Array.from({ length: 10_001 }, (_, index) => `Person ${index}, KE`);
  const about = { title: 'Signatories', url: 'https://letter.example', foot: 'f', intro: [] };
  const lists = [
    { heading: 'Organisations', names: ['A house'] },
    { heading: 'People', names },
  ];
  expect(setNames(lists, about, folder)).toEqual(['signatories-1.pdf', 'signatories-2.pdf', 'signatories-3.pdf']);
  expect(readFileSync(join(folder, 'signatories-3.pdf'), 'latin1')).toContain('part 3 of 3');
});

test('The same data are packed to the same bytes, whenever it is asked for', async () => {
  const { zip } = await hand();
  portal.clock.now += 86_400_000;
  expect(sha256((await hand()).zip)).toEqual(sha256(zip));
});
