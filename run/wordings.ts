import { keepWordings } from '#content/files/keepWordings.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';

/**
 * Keeps the words of each version of each letter: npm run wordings. From then on the build refuses other words under that
 * version. Ends with 0.
 */
const usage = 'npm run wordings    keeps the words of each version of each letter for good';

export async function main(): Promise<number> {
  readArguments(usage, {}, { words: false });
  const lines = keepWordings('content');
  for (const line of lines) console.log(line);
  if (lines.length === 0) console.log('The words of every letter are kept already.');
  return 0;
}

if (import.meta.main) runCli(main);
