import { execFile } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe, test } from 'vitest';
import { original } from './check/contentForTests.ts';

const text = original.replace('iwf-2019', 'stopitnow');

const folders: string[] = [];

/** Runs the program that the build runs, over a copy of the portal that has this one text. */
async function build(file: string, body: string): Promise<{ code: number; said: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'contentlayer-'));
  folders.push(folder);
  for (const room of ['content/files', '.content/sources', '.content/faq/en', '.content/faq/es'])
    mkdirSync(join(folder, room), { recursive: true });
  for (const room of ['content/schema', 'i18n']) cpSync(room, join(folder, room), { recursive: true });
  for (const name of [
    'package.json',
    'contentlayer.config.ts',
    ...['arrangeBody', 'definitions'].map((name) => `content/files/${name}.ts`),
  ])
    copyFileSync(name, join(folder, name));
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
  copyFileSync('content/sources/stopitnow.yaml', join(folder, '.content/sources/stopitnow.yaml'));
  writeFileSync(join(folder, '.content', file), body);
  // It asks the shell's PWD where it is before it asks the system.
  return promisify(execFile)(resolve('node_modules/.bin/contentlayer2'), ['build'], {
    cwd: folder,
    env: { ...process.env, PWD: folder },
  }).then(
    ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
    ({ code, stdout, stderr }) => ({ code, said: stdout + stderr }),
  );
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

describe('the build stops at bad content and names it', { timeout: 120_000, concurrent: true }, () => {
  test('but not at a sound text', async ({ expect }) => {
    expect(await build('faq/en/lock.mdx', text)).toMatchObject({
      code: 0,
      said: expect.stringContaining('Generated 2 documents'),
    });
  });

  test('a field that the kind does not have, with file and field', async ({ expect }) => {
    const { code, said } = await build('faq/en/lock.mdx', text.replace('order: 1', 'order: 1\ncolour: "red"'));
    expect(code).toBe(1);
    expect(said).toMatch(/"faq\/en\/lock\.mdx" .* extra fields:\s+• colour: "red"/);
  });

  test('a file of no known kind', async ({ expect }) => {
    const { code, said } = await build('essays.mdx', text);
    expect(code).toBe(1);
    expect(said).toContain('• essays.mdx');
  });
});
