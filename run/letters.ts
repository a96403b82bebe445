import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { contactsOf } from '#content/files/contacts.ts';
import { askToAffirm, olderVersions } from '#server/letters/affirming/askToAffirm.ts';
import {
  languages,
  means,
  operateLetter,
  tellAddressees,
  tellLife,
  tellStates,
  verbs,
} from '#server/letters/life/operateLetters.ts';
import { recordPaper, tellPaper, versionsOf } from '#server/letters/life/recordPaper.ts';
import { readManifest } from '#server/site/readManifest.ts';
import { askFirst } from './cli/askFirst.ts';
import { chooseLetter } from './cli/chooseLetter.ts';
import { openStoreForCli } from './cli/openStoreForCli.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli, wrongUse } from './cli/runCli.ts';

/**
 * Tells where letters stand, and moves them on: npm run letters -- COMMAND. Running servers tell of it within a second. Ends
 * with 0, with 1 when the letter cannot be moved so now, with 2 for a wrong command or setting.
 */
const usage = `npm run letters -- list                     where each letter stands, since when, how many have signed
npm run letters -- show --letter SLUG       all that changed its state, and when private data end
npm run letters -- addressees --letter SLUG whom it is addressed to, how far it came with each, and their contacts
npm run letters -- paper --letter SLUG      what was counted on paper sheets
npm run letters -- paper --letter SLUG --count N --by NAME   records that N more signed on paper; --count -N corrects that
  --version V       the version on the sheets; --on DAY: when they came; --note TEXT: from where, or what is corrected
npm run letters -- ask-to-affirm --letter SLUG [--yes]   mails once those who signed words with another meaning and want news
npm run letters -- VERB --letter SLUG --by NAME --reason TEXT   says what it brings about, and asks before what cannot be undone, unless --yes
  VERB is open (a draft), pause, resume, close, withdraw (take the letter back), or of an addressee: inform, deliver, reply
  NAME and TEXT are shown to the public: who acts, an organisation or a role, and why, or what happened
  --language L      the language of TEXT: ${languages.join(', ')}; ${languages[0]} when left out
  --in L=TEXT       the same in another language; once for each
  --on DAY          the day on which it happened, as in 2026-12-31; today when left out
  --until DAY       when a pause is meant to end
  of inform, deliver and reply:
  --addressee ID    who was informed, to whom it was handed over, or who replied; needed where there are several
  --how HOW         ${means.join(', ')}
  --attachment FILE a PDF file that everybody can read, such as the letter that came back`;

const options = {
  letter: { type: 'string' },
  by: { type: 'string', default: '' },
  reason: { type: 'string', default: '' },
  language: { type: 'string', default: languages[0] ?? '' },
  in: { type: 'string', multiple: true, default: [] as string[] },
  on: { type: 'string', default: '' },
  until: { type: 'string', default: '' },
  addressee: { type: 'string', default: '' },
  how: { type: 'string', default: '' },
  attachment: { type: 'string' },
  count: { type: 'string' },
  version: { type: 'string' },
  note: { type: 'string', default: '' },
  yes: { type: 'boolean', default: false },
} as const;

const codes = { moved: 0, counted: 0, refused: 1, wrong: 2 } as const;

const commands = ['list', 'show', 'addressees', 'paper', 'ask-to-affirm', ...verbs];

const ofVerbs = ['letter', 'by', 'reason', 'language', 'in', 'on', 'until', 'addressee', 'how', 'attachment', 'yes'];
const fits = {
  list: [],
  show: ['letter'],
  addressees: ['letter'],
  paper: ['letter', 'count', 'by', 'on', 'note', 'language', 'version'],
  'ask-to-affirm': ['letter', 'yes'],
  ...Object.fromEntries(verbs.map((verb) => [verb, ofVerbs])),
};

/** Lets `--count -3` be written with a space: a number below zero is no option. */
const joinNegative = (words: readonly string[]): string[] =>
  words.flatMap((word, index) => {
    if (/^-\d+$/.test(word) && words[index - 1] === '--count') return [];
    const next = words[index + 1] ?? '';
    return word === '--count' && /^-\d+$/.test(next) ? [`--count=${next}`] : [word];
  });

export async function main(): Promise<number> {
  const { values, positionals } = readArguments(usage, options, {
    ...{ fits, args: joinNegative(process.argv.slice(2)) },
  });
  const [command = '', ...others] = positionals;
  if (!commands.includes(command)) throw wrongUse(usage, command, commands);
  if (others.length > 0)
    throw new Error(
      `"${others.join(' ')}" belongs to no option: put words of several in quotes, as in --by "The alliance"; the letter is named by --letter${others.length === 1 ? ` ${others[0]}` : ''}.`,
    );
  const { letters, files } = readManifest(resolve('site'));
  const services = { ...(await openStoreForCli()), letters };
  try {
    if (command === 'list') return tell(await tellStates(services));
    const letter = chooseLetter(Object.keys(letters), values.letter);
    if (command === 'ask-to-affirm') return await ask(services, letter, values.yes);
    if (command === 'show') return tell(await tellLife(services, letter));
    if (command === 'addressees') return tell(await tellAddressees(services, letter, contactsOf('content', letter)));
    if (command === 'paper' && values.count === undefined) return tell(await tellPaper(services, letter));
    if (command === 'paper') {
      const { by, on, note, language, count = '', version = letters[letter]?.version ?? '' } = values;
      const versions = versionsOf({ letters, files }, letter);
      return answer(await recordPaper(services, letter, versions, { by, on, note, language, count, version }));
    }
    const { attachment, in: others, letter: _, count: __, version: ___, note: ____, yes, ...typed } = values;
    const file = attachment === undefined ? undefined : { name: basename(attachment), bytes: readFileSync(attachment) };
    return answer(
      await operateLetter(services, command, letter, { ...typed, words: wordsOf(others), file }, (question) =>
        askFirst(question, yes),
      ),
    );
  } finally {
    await services.store.close();
  }
}

async function ask(services: Parameters<typeof askToAffirm>[0], letter: string, isAgreed: boolean): Promise<number> {
  const older = await olderVersions(services, letter);
  if (older.length === 0) return tell([`Nobody signed "${letter}" under words with another meaning.`]);
  const under = older.map(({ version, signatures }) => `${signatures} under version ${version}`).join(', ');
  if (!(await askFirst(`${under}. Those of them who want news are mailed once.`, isAgreed))) return 1;
  const { asked, sealed, silent } = await askToAffirm(services, letter);
  return tell([`asked ${asked}, not readable here ${sealed}, want no mail ${silent}`]);
}

function answer({ outcome, said }: { outcome: keyof typeof codes; said: string }): number {
  (codes[outcome] === 0 ? console.log : console.error)(said);
  return codes[outcome];
}

/** The words by language, from `es=…`. @throws Error when one names no language */
function wordsOf(all: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    all.map((each) => {
      const [, language = '', words = ''] = /^([A-Za-z-]+)=(.*)$/s.exec(each) ?? [];
      if (language === '') throw new Error(`--in is a language and its words, as in es=TEXT: "${each}" is not.`);
      return [language, words];
    }),
  );
}

function tell(lines: readonly string[]): number {
  for (const line of lines) console.log(line);
  return 0;
}

if (import.meta.main) runCli(main);
