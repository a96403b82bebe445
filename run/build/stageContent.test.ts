import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
  stageContent('2026-11-26');
  expect(readFileSync('.content/faq/en/a.mdx', 'utf8')).toBe('---\ntitle: "A"\n---\n');
  const { mtimeMs } = statSync('.content/faq/en/a.mdx');
  rmSync('content/faq/en/b.mdx');
  stageContent('2026-11-26');
  expect(statSync('.content/faq/en/a.mdx').mtimeMs).toBe(mtimeMs);
  expect(() => readFileSync('.content/faq/en/b.mdx')).toThrow();
});

test('a testimony that was taken back, or whose day has passed, does not reach contentlayer in any language, and leaves it when it had', () => {
  const given = (more: string) => `---\nconsent: { until: "2026-12-31"${more} }\n---\nWords of a test.`;
  for (const language of ['en', 'es']) {
    mkdirSync(`content/voices/${language}`, { recursive: true });
    writeFileSync(`content/voices/${language}/given.mdx`, language === 'en' ? given('') : 'Palabras de prueba.');
  }
  const staged = () => ['en', 'es'].filter((language) => existsSync(`.content/voices/${language}/given.mdx`));
  expect(stageContent('2026-12-31')).toEqual([]);
  expect(staged()).toEqual(['en', 'es']);
  expect(stageContent('2027-01-01')).toHaveLength(2);
  expect(staged()).toEqual([]);
  stageContent('2026-12-31');
  writeFileSync('content/voices/en/given.mdx', given(', takenBack: "2026-11-20"'));
  expect(stageContent('2026-11-26')).toContain(
    'content/voices/es/given.mdx is left out: its consent has ended or was taken back',
  );
  expect(staged()).toEqual([]);
});
