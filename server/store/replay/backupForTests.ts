import { copyFileSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Store } from '#server/store/port.ts';

const backupOf = (file: string) => join(dirname(file), 'backup');

/** Makes a backup of a database, in its folder. */
export function backUpForTests(file: string): void {
  const database = new DatabaseSync(file);
  database.prepare('vacuum into ?').run(backupOf(file));
  database.close();
}

/** Puts the backup in the place of the database, as an operator does while the portal is stopped. */
export async function putBackForTests(store: Store, file: string): Promise<void> {
  await store.close();
  for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
  copyFileSync(backupOf(file), file);
  rmSync(backupOf(file));
}

/** The words, and the files in the folder of a database that hold them. */
export function tracesForTests(file: string, words: readonly string[]): { words: string[]; files: string[] } {
  const folder = dirname(file);
  const texts = readdirSync(folder).map((name) => ({ name, text: readFileSync(join(folder, name), 'latin1') }));
  return {
    words: words.filter((word) => texts.some(({ text }) => text.includes(word))),
    files: texts.filter(({ text }) => words.some((word) => text.includes(word))).map(({ name }) => name),
  };
}
