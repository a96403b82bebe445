import { resolve } from 'node:path';
import { figuresAsCsv, figuresAsJson, figuresAsLines, figuresOf } from '#server/letters/figures/operateFigures.ts';
import { readManifest } from '#server/site/readManifest.ts';
import { chooseLetter } from './cli/chooseLetter.ts';
import { openStoreForCli } from './cli/openStoreForCli.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli } from './cli/runCli.ts';

/**
 * Tells organisers how their letter is signed, in sums: npm run figures -- --letter SLUG. Ends with 0, or with 2 for a wrong
 * command or setting.
 */
const usage = `npm run figures -- --letter SLUG     asked, mailed, confirmed, taken back: in all, by language, country, source, provider and day
  --csv     as a table, also by the hour
  --json    the same as JSON`;

export async function main(): Promise<number> {
  const { values } = readArguments(
    usage,
    {
      letter: { type: 'string' },
      csv: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    { words: false },
  );
  if (values.csv && values.json) throw new Error(usage);
  const letter = chooseLetter(Object.keys(readManifest(resolve('site')).letters), values.letter);
  const { store } = await openStoreForCli();
  try {
    const table = await figuresOf(store, letter);
    const said = values.csv
      ? figuresAsCsv(table).trimEnd()
      : values.json
        ? figuresAsJson(letter, table)
        : figuresAsLines(table).join('\n');
    console.log(said);
    return 0;
  } finally {
    await store.close();
  }
}

if (import.meta.main) runCli(main);
