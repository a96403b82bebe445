import { operateMail, refusedBy } from '#server/mail/outbox/operateMail.ts';
import type { Store } from '#server/store/port.ts';
import { openStoreForCli } from './cli/openStoreForCli.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli, wrongUse } from './cli/runCli.ts';

/** Looks after the mails that are owed: npm run mail -- COMMAND. Ends with 0, with 1 when a word was of no use, with 2 for a wrong command or setting. */
const usage = `npm run mail -- owed               how many mails are owed, by what they are worth, and since when
npm run mail -- list [--count N]   providers that are paused, and refused mails, newest first
npm run mail -- pause DOMAIN…      keep the mails to a provider until you resume it
npm run mail -- resume DOMAIN…     send to it again
npm run mail -- retry ID…          owe refused mails again, and lift what their refusal said of their mailboxes
npm run mail -- retry --all        all that were refused
npm run mail -- retry --domain D   all that were refused by a provider
npm run mail -- allow ADDRESS…     a mailbox that was refused gets mails again`;

const options = {
  count: { type: 'string', default: '100' },
  all: { type: 'boolean', default: false },
  domain: { type: 'string' },
} as const;

const fits = { owed: [], list: ['count'], pause: [], resume: [], retry: ['all', 'domain'], allow: [] };

export async function main(): Promise<number> {
  const { values, positionals } = readArguments(usage, options, { fits });
  const [command = '', ...words] = positionals;
  const takesWords = ['pause', 'resume', 'allow'].includes(command);
  const isRetry = command === 'retry' && (words.length > 0 || values.all || values.domain !== undefined);
  const isLooking = ['list', 'owed'].includes(command) && words.length === 0;
  if (!isLooking && !(takesWords && words.length > 0) && !isRetry)
    throw wrongUse(usage, command, ['owed', 'list', 'pause', 'resume', 'retry', 'allow']);
  const { store, keys } = await openStoreForCli();
  try {
    if (command === 'owed') await tellOwed(store, Date.now());
    if (command === 'list') await tellRefused(store, Number(values.count) || 100);
    if (isRetry) return await retry(store, words, values);
    return takesWords ? await forEach(words, (word) => operateMail(store, keys, command, word, Date.now())) : 0;
  } finally {
    await store.close();
  }
}

async function tellOwed({ outbox }: Store, now: number): Promise<void> {
  for (const { lane, due, later, held, oldest } of await outbox.countOwed(now)) {
    const words = [...(held > 0 ? [`held ${held}`] : []), ...(oldest === null ? [] : [`oldest ${timeOf(oldest)}`])];
    console.log(lane, `due ${due}`, `later ${later}`, ...words);
  }
}

async function tellRefused({ outbox }: Store, count: number): Promise<void> {
  for (const { domain, since, until, tries, code } of await outbox.pauses())
    console.log('paused', domain, `since ${timeOf(since)}`, ...endOf(until), `tries ${tries + 1}`, code ?? '');
  for (const { id, at, code, mail, domain } of await outbox.refused(count))
    console.log('refused', id, timeOf(at), code, mail.letter, mail.template, domain);
}

/** What is said of a mail names no mailbox: who looks for one knows its address, and says `allow`. */
async function retry(
  { outbox }: Store,
  ids: readonly string[],
  { all, domain }: { all: boolean; domain?: string | undefined },
): Promise<number> {
  const refused = all || domain !== undefined ? await refusedBy(outbox, domain) : [];
  const found = refused.map(({ id }) => id);
  const again = new Set(await outbox.oweAgain([...ids, ...found], Date.now()));
  for (const id of [...ids, ...found]) console.log(id, again.has(id) ? 'owed' : 'unknown');
  return ids.every((id) => again.has(id)) ? 0 : 1;
}

async function forEach(words: readonly string[], run: (word: string) => Promise<string | null>): Promise<number> {
  let useless = 0;
  for (const word of words) {
    const outcome = await run(word);
    console.log(word, outcome ?? 'unknown');
    if (outcome === null) useless += 1;
  }
  return useless > 0 ? 1 : 0;
}

const timeOf = (at: number): string => new Date(at).toISOString();
const endOf = (until: number | null): string[] => [until === null ? 'until resumed' : `until ${timeOf(until)}`];

if (import.meta.main) runCli(main);
