import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readConfig } from '#server/settings/config.ts';
import { openKeys } from './keys.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'keys-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const keysOf = (byte: number) => openKeys({ dataDir: folder, secretKey: Buffer.alloc(32, byte) });

describe('the master key', () => {
  test('is made on the first start, for its owner only, and found again on the next', () => {
    const dataDir = join(folder, 'new', 'data');
    const sealed = openKeys({ dataDir, secretKey: null }).seal('hello', 'id');
    expect(readdirSync(dataDir)).toEqual(['secret.key']);
    expect(statSync(dataDir).mode & 0o777).toBe(0o700);
    expect(statSync(join(dataDir, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(openKeys({ dataDir, secretKey: null }).open(sealed, 'id')).toBe('hello');
  });

  test('is another one in another place', () => {
    const hashIn = (name: string) =>
      openKeys({ dataDir: join(folder, name), secretKey: null }).addressHashes('ana@example.org');
    expect(hashIn('here')).not.toEqual(hashIn('there'));
  });

  test('is not made, nor is a folder, when one is given', () => {
    openKeys({ dataDir: join(folder, 'none'), secretKey: Buffer.alloc(32) });
    expect(readdirSync(folder)).toEqual([]);
  });

  test('may move from its file into a setting: all that was sealed and hashed is as it was', () => {
    const before = openKeys({ dataDir: folder, secretKey: null });
    const text = readFileSync(join(folder, 'secret.key'), 'utf8');
    const { secretKey } = readConfig({ SECRET_KEY: text });
    const after = openKeys({ dataDir: join(folder, 'none'), secretKey });
    expect(after.open(before.seal('hello', 'id'), 'id')).toBe('hello');
    expect(after.addressHashes('ana@example.org')).toEqual(before.addressHashes('ana@example.org'));
  });

  test('is never replaced when its file is damaged', () => {
    writeFileSync(join(folder, 'secret.key'), 'half a k');
    expect(() => openKeys({ dataDir: folder, secretKey: null })).toThrow(/secret\.key does not hold a key/);
    expect(readFileSync(join(folder, 'secret.key'), 'utf8')).toBe('half a k');
  });

  test('is one and the same for processes that start at once', { timeout: 30_000 }, async () => {
    const module = fileURLToPath(new URL('masterKey.ts', import.meta.url));
    // Once all have started, they wait for one moment, so that they meet.
    const code = `import { masterKey } from ${JSON.stringify(module)};
      process.stdout.write(' ');
      process.stdin.once('data', (at) => {
        while (Date.now() < Number(at));
        console.log(masterKey(${JSON.stringify(folder)}).toString('hex'));
        process.exit();
      });`;
    const children = Array.from({ length: 4 }, () =>
      spawn(process.execPath, ['--input-type=module', '-e', code], { stdio: ['pipe', 'pipe', 'inherit'] }),
    );
    await Promise.all(children.map(({ stdout }) => once(stdout, 'readable')));
    const outputs = children.map(({ stdout }) => text(stdout));
    const at = String(Date.now() + 50);
    for (const { stdin } of children) stdin.write(at);
    const keys = (await Promise.all(outputs)).map((output) => output.trim());
    expect(keys[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(new Set(keys).size).toBe(1);
    expect(readdirSync(folder)).toEqual(['secret.key']);
  });

  test('that cannot be read stops the start', () => {
    mkdirSync(join(folder, 'secret.key'));
    expect(() => openKeys({ dataDir: folder, secretKey: null })).toThrow(/EISDIR/);
  });
});

describe('what is hashed', () => {
  test('a mailbox hashes the same in all its spellings, differently from others and under other keys', () => {
    const { addressHashes } = keysOf(1);
    const ana = addressHashes('ana@example.org');
    expect(addressHashes('Ana@Example.org').mailbox).toBe(ana.mailbox);
    expect(addressHashes('eva@example.org').mailbox).not.toBe(ana.mailbox);
    expect(keysOf(2).addressHashes('ana@example.org').mailbox).not.toBe(ana.mailbox);
    for (const hash of Object.values(ana)) expect(hash).toMatch(/^[\w-]{43}$/);
  });

  test('a spelling hashes for itself, and what is certainly one mailbox the same; no hash tells of another one', () => {
    const { addressHashes, certainBefore } = keysOf(1);
    const [one, other] = [addressHashes('ana@gmail.com'), addressHashes('a.na+x@googlemail.com')];
    expect(other.spelling).not.toBe(one.spelling);
    expect(other.certain).toBe(one.certain);
    expect(new Set(Object.values(addressHashes('ana@example.org'))).size).toBe(3);
    expect(certainBefore('ana@example.org'), 'the same').toBeNull();
    expect(certainBefore('Ana+x@example.org')).toMatch(/^[\w-]{43}$/);
    expect(certainBefore('Ana+x@example.org')).not.toBe(addressHashes('Ana+x@example.org').certain);
  });

  test('what caused a mail hashes the same for one mailbox and line, and tells no line across mailboxes', () => {
    const { causeHash } = keysOf(1);
    expect(causeHash('one', '2001:db8:1:2::1')).toBe(causeHash('one', '2001:db8:1:ffff::9'));
    expect(causeHash('one', '2001:db8:1:2::1')).not.toBe(causeHash('one', '2001:db8:2:2::1'));
    expect(causeHash('one', '198.51.100.7')).not.toBe(causeHash('other', '198.51.100.7'));
    expect(causeHash('one', '198.51.100.7')).not.toBe(causeHash('one', '198.51.100.8'));
  });

  test('hashes and sealed rows of before are known for ever', () => {
    const { addressHashes, networkHash, open } = keysOf(1);
    // Computed with Python's hmac and cryptography from the same master key.
    expect(addressHashes('ana@example.org').mailbox).toBe('iqFa3sHhKqkHiR-LftxOujrsUz9O9KHbLvDgDBHKq0w');
    expect(networkHash('198.51.100.7')).toBe('mDUz-JDb_LV4Tp3Xgqrxz0Kl51cFbxE8X2iRFdmpGuQ');
    expect(open('AAECAwQFBgcICQoLjaR0xltxBviburNHofAVKE5719k', 'row')).toBe('text');
  });

  test('a network hashes the same for all its addresses, and differently from others', () => {
    const { networkHash } = keysOf(1);
    expect(networkHash('2001:db8:1:2::1')).toBe(networkHash('2001:db8:1:2:ffff::9'));
    expect(networkHash('198.51.100.7')).not.toBe(networkHash('198.51.100.8'));
  });

  test('a line hashes the same for all its networks', () => {
    const { lineHash, networkHash } = keysOf(1);
    expect(lineHash('2001:db8:1:2::1')).toBe(lineHash('2001:db8:1:ffff::9'));
    expect(lineHash('2001:db8:1:2::1')).not.toBe(lineHash('2001:db8:2:2::1'));
    expect(lineHash('198.51.100.7'), 'one address is one line').toBe(networkHash('198.51.100.7'));
  });
});

describe('what is sealed', () => {
  test('opens under its own id to what it was, each time sealed differently', () => {
    const { seal, open } = keysOf(1);
    const text = 'سلمى <salma@example.org>';
    expect(open(seal(text, 'row'), 'row')).toBe(text);
    expect(open(seal('', 'row'), 'row')).toBe('');
    expect(seal(text, 'row')).not.toBe(seal(text, 'row'));
    expect(Buffer.from(seal(text, 'row'), 'base64url').includes('salma')).toBe(false);
  });

  test('does not open under the id of another row, under another key, changed or cut', () => {
    const { seal, open } = keysOf(1);
    const sealed = seal('text', 'row');
    const changed = Buffer.from(sealed, 'base64url');
    changed[14] = (changed[14] ?? 0) ^ 1;
    expect(() => open(sealed, 'other')).toThrow();
    expect(() => keysOf(2).open(sealed, 'row')).toThrow();
    expect(() => open(changed.toString('base64url'), 'row')).toThrow();
    for (const length of [0, 5, 20, sealed.length - 2]) expect(() => open(sealed.slice(0, length), 'row')).toThrow();
  });
});

test('heads of the public log are signed by a key that stays the same', () => {
  const head = { letter: 'safeguards', size: 0, root: '00', people: 0, organisations: 0, at: '2026-11-22T12:30:00Z' };
  const { signature, key } = keysOf(1).signHead(head);
  expect(keysOf(1).signHead(head)).toEqual({ head: { v: 1, ...head }, signature, key });
  expect(keysOf(2).signHead(head).key).not.toBe(key);
  // Computed with Python's cryptography from the same master key.
  expect(key).toBe('MCowBQYDK2VwAyEAyQ0wT3JVoWcEV17BKgBpAmF6CYMfGyerxM5lZRaKb1M=');
  expect(signature).toBe('o9VpwFu6pFQWMW1cTI7LNWUMv2xB8QOHW7aUBysq4goNAtpvHdeo5saytFdYPDGKPg9OfX3dsPcTSWCYOcX+Cw==');
});

test('a code is of one attempt and one key, nine digits, the same each time, and taken for no other', () => {
  const { codeOf, isCodeOf } = keysOf(1);
  const codes = ['one', 'two', 'three'].map(codeOf);
  for (const code of codes) expect(code).toMatch(/^\d{9}$/);
  expect(new Set([...codes, keysOf(2).codeOf('one')]).size, 'no two are alike').toBe(4);
  expect(keysOf(1).codeOf('one')).toBe(codes[0]);
  expect(['one', 'two'].map((attempt) => isCodeOf(attempt, codes[0] ?? ''))).toEqual([true, false]);
});
