import { join } from 'node:path';
import { format } from 'node:util';
import { vi } from 'vitest';
import { keyForTests } from '#server/keys/keyForTests.ts';
import { openKeys } from '#server/keys/keys.ts';
import { openSqliteStore } from '#server/store/sqlite/sqlite.ts';
import { exitCodeOf } from './runCli.ts';

/** The commands, each by the name of its file. */
export const commands = {
  audit: () => import('#run/audit.ts'),
  backup: () => import('#run/backup.ts'),
  export: () => import('#run/export.ts'),
  figures: () => import('#run/figures.ts'),
  handover: () => import('#run/handover.ts'),
  letters: () => import('#run/letters.ts'),
  mail: () => import('#run/mail.ts'),
  moderation: () => import('#run/moderation.ts'),
  new: () => import('#run/new.ts'),
  organisations: () => import('#run/organisations.ts'),
  pack: () => import('#run/pack.ts'),
  people: () => import('#run/people.ts'),
  pin: () => import('#run/pin.ts'),
  restore: () => import('#run/restore.ts'),
  purge: () => import('#run/purge.ts'),
  translations: () => import('#run/translations.ts'),
  updates: () => import('#run/updates.ts'),
  watch: () => import('#run/watch.ts'),
  wordings: () => import('#run/wordings.ts'),
};

export type Command = keyof typeof commands;

/** The settings of the tests: nothing of the machine's, and a key of their own. */
export const settingsForTests = {
  NODE_ENV: 'test',
  PATH: process.env.PATH ?? '',
  SECRET_KEY: keyForTests(1).toString('hex'),
} as const;

/** Makes the database that a server makes at its first start, without which no command runs. @param key the SECRET_KEY of the test */
export async function beginStoreForTests(dataDir: string, key: string = settingsForTests.SECRET_KEY): Promise<void> {
  const sealer = openKeys({ dataDir, secretKey: Buffer.from(key, 'hex') });
  await (await openSqliteStore({ file: join(dataDir, 'portal.sqlite'), sealer })).close();
}

/**
 * Runs a command as an operator does, on the data in a folder and with the key of the tests, but in this process: to start one
 * takes twenty times as long. That each works as a process of its own is tested in `runCli.test.ts`.
 *
 * @param command the name of its file in run/
 * @param cwd the folder with the printed site; this one when left out
 */
export async function runForTests(
  command: Command,
  words: readonly string[],
  env: Record<string, string> & { DATA_DIR: string },
  cwd: string = process.cwd(),
) {
  const { main } = await commands[command]();
  const said = { stdout: '', stderr: '' };
  const saying =
    (where: keyof typeof said) =>
    (...parts: unknown[]) => {
      said[where] += `${format(...parts)}\n`;
    };
  const kept = { argv: process.argv, env: process.env };
  const spies = [
    vi.spyOn(process, 'cwd').mockReturnValue(cwd),
    vi.spyOn(console, 'log').mockImplementation(saying('stdout')),
    vi.spyOn(console, 'error').mockImplementation(saying('stderr')),
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
      said.stdout += text;
      return true;
    }),
  ];
  const putBack = () => {
    for (const spy of spies) spy.mockRestore();
    Object.assign(process, kept);
  };
  process.argv = [process.execPath, `run/${command}.ts`, ...words];
  process.env = { ...settingsForTests, ...env };
  try {
    return { status: await exitCodeOf(main), ...said };
  } finally {
    putBack();
  }
}
