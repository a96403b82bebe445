import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fingerprint } from './fingerprint.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fingerprint-'));
});
afterEach(() => rmSync(folder, { recursive: true }));
const put = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
const at = (time: string) => fingerprint(Date.parse(time), folder);

test('A site is printed anew when a file of it has changed, and not for a test', () => {
  put('content/faq/en/data.mdx', 'before');
  const before = at('2026-11-28T08:00Z');
  put('content/check/check.test.ts', 'a test');
  expect(at('2026-11-28T09:00Z')).toBe(before);
  put('content/faq/en/data.mdx', 'after');
  expect(at('2026-11-28T09:00Z')).not.toBe(before);
});

test('It is printed anew on another day, by which the consent to a testimony can end', () => {
  expect(at('2026-11-29T00:00Z')).not.toBe(at('2026-11-28T23:59Z'));
});

test('It is printed anew once a draft has opened, in the time zone of its letter', () => {
  put('content/letters/en/harbour.mdx', '---\nopens: "2026-11-28"\ntimeZone: America/Bogota\n---\nText');
  expect(at('2026-11-28T04:59Z')).toBe(at('2026-11-28T00:01Z'));
  expect(at('2026-11-28T05:00Z')).not.toBe(at('2026-11-28T04:59Z'));
  put('content/letters/en/harbour.mdx', '---\nopens: [\n---\nText');
  expect(at('2026-11-28T05:00Z')).toMatch(/^[0-9a-f]{64}$/);
});
