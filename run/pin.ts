import { createHash } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildScripts, hashOf, pinnedFolder } from '#publish/scripts.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';

/** Keeps `embed.js` as it is now at an address of its own, and writes that where the code to paste is made. What was kept before stays. */
const usage = 'npm run pin    keeps embed.js as it is now at an address of its own, for good';

export async function main(): Promise<number> {
  readArguments(usage, {}, { words: false });
  const code = (await buildScripts()).get('/embed.js')?.code ?? '';
  const name = `embed.${hashOf(code)}.js`;
  const integrity = `sha384-${createHash('sha384').update(code).digest('base64')}`;
  const file = join(pinnedFolder, name);
  if (!existsSync(file)) writeFileSync(file, code);
  writeFileSync(
    'blanks/embedScript.ts',
    `/** The newest state of \`embed.js\` that stays at its own address for good, and what a page that loads it can hold it to; \`npm run pin\` writes it. */
export const embedScript = {
  path: '/${name}',
  integrity: '${integrity}',
};
`,
  );
  console.log(
    `/${name}\n${integrity}\nTell of it in docs/embedding.md, under "The script", where every address is listed.`,
  );
  return 0;
}

if (import.meta.main) runCli(main);
