import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { didYouMean } from '#content/check/didYouMean.ts';
import { sealUnsubscription } from '#server/letters/optOut/unsubscribe.ts';
import { exportReaders } from '#server/letters/updates/exportReaders.ts';
import { hasReaders } from '#server/letters/updates/hasReaders.ts';
import { lookAtUpdate, previewOf } from '#server/letters/updates/lookAtUpdate.ts';
import { countReaders, linesOfResults, tellUpdates } from '#server/letters/updates/operateUpdates.ts';
import { sendUpdate } from '#server/letters/updates/sendUpdate.ts';
import type { Config } from '#server/settings/config.ts';
import { siteFromDisk } from '#server/site/siteFromDisk.ts';
import { mailsOf, openComposer, openTransport } from '#server/start/openMail.ts';
import { askFirst } from './cli/askFirst.ts';
import { openStoreForCli } from './cli/openStoreForCli.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli, wrongUse } from './cli/runCli.ts';
import { settingsForLinks } from './cli/settingsForLinks.ts';

/**
 * Mails an update of a letter to those who signed it and asked for news: npm run updates -- COMMAND. Ends with 0, with 1 when
 * it was not done, with 2 for a wrong command or setting.
 */
const usage = `npm run updates -- list                        each update, its letter, day, languages, and whether it was sent
npm run updates -- preview SLUG                 the mail in each language, as text
npm run updates -- send-to ADDRESS SLUG         one copy, to look at; with --language L, in that language
npm run updates -- send SLUG                    owes it to everybody who asked for news, once; asks first, unless --yes
npm run updates -- results SLUG                 queued, waiting, sent, refused, unsubscribed, as sums; --json
npm run updates -- export SLUG --to FILE        for the organisers: those whose address only they can read, with links to unsubscribe`;

const options = {
  language: { type: 'string', default: 'en' },
  to: { type: 'string' },
  yes: { type: 'boolean', default: false },
  json: { type: 'boolean', default: false },
} as const;

const fits = { list: [], preview: [], 'send-to': ['language'], send: ['yes'], results: ['json'], export: ['to'] };

type Opened = Awaited<ReturnType<typeof openStoreForCli>> & {
  config: Config;
  site: ReturnType<typeof siteFromDisk>;
};
type Update = { slug: string; letter: string };
type Given = { words: string[]; language: string; to?: string | undefined; yes: boolean; json: boolean };
type Act = (opened: Opened, update: Update, given: Given) => Promise<number>;

/** What each command does, and how many words it takes; the last is the update. */
const acts: Readonly<Record<string, { words: number; act: Act }>> = {
  preview: {
    words: 1,
    act: async (opened, update) => tell(previewOf(await composing(opened, update), update)),
  },
  'send-to': {
    words: 2,
    async act(opened, update, { words: [typed = ''], language }) {
      const message = lookAtUpdate(await composing(opened, update), update, typed, language);
      const transport = openTransport(opened.config);
      const result = await transport.send(message);
      transport.close();
      if (result === 'sent') return tell(['sent']);
      console.error(`The mail server did not take it: ${JSON.stringify(result)}`);
      return 1;
    },
  },
  send: {
    words: 1,
    async act(opened, update, { yes }) {
      const { store } = opened;
      const before = await store.updates.results(update.slug);
      if (before?.endedAt) {
        console.error('It was sent before, and is sent once. "results" tells what became of it.');
        return 1;
      }
      const readers = await countReaders(store, update.letter);
      if (!before && !(await hasReaders(opened, update))) {
        console.error(
          `Nobody to send to: asked for news of "${update.letter}": ${readers}, and none of them can be mailed from here. Nothing was begun; whom only the organisers can write to is in "export".`,
        );
        return 1;
      }
      const question = `Asked for news of "${update.letter}": ${readers}. Send "${update.slug}" to them? It is mailed once and cannot be called back.`;
      if (!(await askFirst(question, yes))) return 1;
      // As long again as each step took, others come to write.
      const { queued, onlySealed } = await sendUpdate(opened, update, (tookMs) => delay(Math.max(5, tookMs)));
      const rest = `${onlySealed} more can be written to by the organisers alone: see "export".`;
      tell([`queued ${queued}`, ...(onlySealed > 0 ? [rest] : [])]);
      return (await store.updates.results(update.slug))?.queued === 0 ? 1 : 0;
    },
  },
  results: {
    words: 1,
    async act({ store }, { slug }, { json }) {
      const found = await store.updates.results(slug);
      if (!found) return tell(['It was not sent yet.']);
      return tell(json ? [JSON.stringify(found)] : linesOfResults(found));
    },
  },
  export: {
    words: 1,
    async act({ store, keys, config }, update, { to = '' }) {
      const organisers = keys.organisers?.of(update.letter);
      if (!organisers) throw new Error('The organisers of this letter gave no key: use "send".');
      if (existsSync(resolve(to))) throw new Error(`${to} is there already.`);
      const unsubscribeUrl = (subscription: Parameters<typeof sealUnsubscription>[1]) =>
        `${config.origin}/api/unsubscribe/${sealUnsubscription(keys, subscription)}`;
      const written = await exportReaders(store, update, resolve(to), { organisers, unsubscribeUrl });
      return tell([`written ${written}`]);
    },
  },
};

export async function main(): Promise<number> {
  const { values, positionals } = readArguments(usage, options, { fits });
  const [command = '', ...words] = positionals;
  const known = Object.hasOwn(acts, command) ? acts[command] : undefined;
  const isList = command === 'list' && words.length === 0;
  const needsFile = command === 'export';
  if (!isList && (known?.words !== words.length || needsFile !== (values.to !== undefined)))
    throw wrongUse(usage, command, ['list', ...Object.keys(acts)]);
  const config = settingsForLinks();
  const site = siteFromDisk(resolve('site'), config);
  const update = known ? updateOf(site.updates, words.at(-1) ?? '') : null;
  const opened = { ...(await openStoreForCli()), config, site };
  try {
    if (!known || !update) return tell(await tellUpdates(opened.store, site.updates));
    return await known.act(opened, update, { ...values, words });
  } finally {
    await opened.store.close();
  }
}

const composing = async ({ keys, freshId, config, site }: Opened, { slug }: Update) => ({
  ...{ keys, freshId },
  compose: openComposer(config, keys, {
    letters: site.letters,
    mails: await mailsOf(site, [slug]),
  }),
});

/** @throws Error that names the known ones */
function updateOf(updates: Readonly<Record<string, { letter: string }>>, slug: string): Update {
  const found = Object.hasOwn(updates, slug) ? updates[slug] : undefined;
  if (found) return { slug, letter: found.letter };
  const known = Object.keys(updates);
  throw new Error(`There is no update "${slug}" in the printed site${didYouMean(slug, known) || '.'} Build it first.`);
}

function tell(lines: readonly string[]): number {
  for (const line of lines) console.log(line);
  return 0;
}

if (import.meta.main) runCli(main);
