import { spawnSync } from 'node:child_process';

/**
 * Runs a command as an operator does, on the data in a folder and with the key of the tests.
 *
 * @param command the name of its file in run/
 */
export const runForTests = (
  command: string,
  words: readonly string[],
  env: Record<string, string> & { DATA_DIR: string },
) =>
  spawnSync(process.execPath, [`run/${command}.ts`, ...words], {
    encoding: 'utf8',
    env: { NODE_ENV: 'test', PATH: process.env.PATH ?? '', SECRET_KEY: '01'.repeat(32), ...env },
  });
