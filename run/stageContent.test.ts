import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { stageContent } from './stageContent.ts';

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'stage-'));
beforeAll(() => {
  process.chdir(folder);
  mkdirSync('content/faq/en', { recursive: true });
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

test('a text from Windows reaches contentlayer with plain line ends and no mark; one that is gone goes; one that is the same stays', () => {
  writeFileSync('content/faq/en/a.mdx', '\uFEFF---\r\ntitle: "A"\r\n---\r\n');
  writeFileSync('content/faq/en/b.mdx', 'b');
  stageContent();
  expect(readFileSync('.content/faq/en/a.mdx', 'utf8')).toBe('---\ntitle: "A"\n---\n');
  const { mtimeMs } = statSync('.content/faq/en/a.mdx');
  rmSync('content/faq/en/b.mdx');
  stageContent();
  expect(statSync('.content/faq/en/a.mdx').mtimeMs).toBe(mtimeMs);
  expect(() => readFileSync('.content/faq/en/b.mdx')).toThrow();
});
