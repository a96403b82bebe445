import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { languages, operateLetter, tellLife, tellStates, verbs } from '#server/letters/life/operateLetters.ts';
import { readManifest } from '#server/site/readManifest.ts';
import { chooseLetter } from './chooseLetter.ts';
import { openStoreForCli } from './openStoreForCli.ts';
import { runCli } from './runCli.ts';

/**
 * Tells where letters stand, and moves them on: npm run letters -- COMMAND. Running servers tell of it within a second. Ends
 * with 0, with 1 when the letter cannot be moved so now, with 2 for a wrong command or setting.
 */
const usage = `npm run letters -- list                     where each letter stands, since when, how many have signed
npm run letters -- show --letter SLUG       all that changed its state
npm run letters -- VERB --letter SLUG --by NAME --reason TEXT
  VERB is open (a draft), pause, resume, close, withdraw (take the letter back), deliver (hand over) or reply (it was answered)
  NAME and TEXT are shown to the public: who acts, an organisation or a role, and why, or what happened
  --language L      the language of TEXT: ${languages.join(', ')}; ${languages[0]} when left out`;

const options = {
  letter: { type: 'string' },
  by: { type: 'string', default: '' },
  reason: { type: 'string', default: '' },
  language: { type: 'string', default: languages[0] ?? '' },
} as const;

const codes = { moved: 0, refused: 1, wrong: 2 } as const;

export async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [command = '', ...others] = positionals;
  if (others.length > 0 || !['list', 'show', ...verbs].includes(command)) throw new Error(usage);
  const { letters } = readManifest(resolve('site'));
  const services = { ...(await openStoreForCli()), letters };
  try {
    if (command === 'list') return tell(await tellStates(services));
    const letter = chooseLetter(Object.keys(letters), values.letter);
    if (command === 'show') return tell(await tellLife(services, letter));
    const { outcome, said } = await operateLetter(services, command, letter, values);
    (outcome === 'moved' ? console.log : console.error)(said);
    return codes[outcome];
  } finally {
    await services.store.close();
  }
}

function tell(lines: readonly string[]): number {
  for (const line of lines) console.log(line);
  return 0;
}

if (import.meta.main) runCli(main);
