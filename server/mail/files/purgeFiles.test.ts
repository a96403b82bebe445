import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { purgeFiles } from './files.ts';

test('mails that were written as files are deleted once they are old; newer ones and what else lies there stay', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'outbox-'));
  const write = (name: string, seconds: number) => {
    writeFileSync(join(folder, name), 'x');
    utimesSync(join(folder, name), seconds, seconds);
  };
  write('old.eml', 999);
  write('broken.eml.part', 999);
  write('new.eml', 1000);
  write('notes.txt', 999);
  expect(await purgeFiles(folder, 1_000_000)).toBe(2);
  expect(readdirSync(folder).sort()).toEqual(['new.eml', 'notes.txt']);
  rmSync(folder, { recursive: true });
  expect(await purgeFiles(folder, 1_000_000)).toBe(0);
});
