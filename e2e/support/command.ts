import { execFile } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

/** What somebody types beside the running portal: `npm run NAME -- WORDS`. @returns its exit code and what it printed */
export const command = (
  name: string,
  words: readonly string[],
  settings: Record<string, string> = {},
): Promise<{ code: unknown; said: string }> =>
  new Promise((resolve) => {
    const env = { NODE_ENV: 'production' as const, PATH: process.env.PATH, ...settings };
    const program = join(root, 'node_modules/node/bin/node');
    execFile(program, [`run/${name}.ts`, ...words], { cwd: root, env }, (error, said) =>
      resolve({ code: error?.code ?? 0, said }),
    );
  });
