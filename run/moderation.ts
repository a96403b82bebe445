import { clearReleased } from '#server/letters/crowds/moderateCrowd.ts';
import { type Asked, findNames, isUnnarrowed } from '#server/letters/moderation/findNames.ts';
import {
  moderateNames,
  moderationVerbs,
  reasonsOfModerators,
  wantsReason,
} from '#server/letters/moderation/moderateNames.ts';
import { reviewReason } from '#server/letters/moderation/reviewReason.ts';
import { askFirst } from './cli/askFirst.ts';
import { openStoreForCli } from './cli/openStoreForCli.ts';
import { ownLetter } from './cli/ownLetter.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli, wrongUse } from './cli/runCli.ts';
import { needBy, needReason } from './cli/saidBy.ts';
import { type AskedOptions, askedOptions, readAsked } from './moderation/askedNames.ts';
import { describeCrowd } from './moderation/describeCrowd.ts';
import { describeName } from './moderation/describeName.ts';

/** Looks through the names of those who signed: npm run moderation -- COMMAND. Ends with 0, with 1 when nobody was found, an id was of no use or it was not agreed to, with 2 for a wrong command or setting. */
const usage = `npm run moderation -- list                     names that wait, oldest first
npm run moderation -- crowds                   mail domains and networks of those that wait because of a surge
npm run moderation -- find CONDITIONS          how many meet all of them, and the first of these
npm run moderation -- hide ID… --reason R      take names out of the list; their signatures count on
npm run moderation -- unhide ID…               show hidden names again
npm run moderation -- remove ID… --reason R    take signatures out, for good
npm run moderation -- hold ID…                 let listed names wait, to look at them
npm run moderation -- release ID…              show names that wait, as their owners chose
npm run moderation -- reasons                  why signers signed, in their words, that nobody has read yet
npm run moderation -- show-reason ID…          show these beside the names
npm run moderation -- refuse-reason ID…        keep these reasons off the list; their owners see that
npm run moderation -- acts                     what was done so far: when, what, to which, why, by whom
  --by NAME        who does it; MODERATOR_NAME when left out
  --reason R       ${reasonsOfModerators.join(', ')}
  --words TEXT     what else the mail to the owner says about hiding or removing; --without-mail: no such mail
  --count N        so many names at most are shown
To remove, and with CONDITIONS, it first shows whom it would reach, and asks, unless --yes
CONDITIONS in place of ids: all that meet all of these
  --name TEXT, --organisation TEXT, --mailbox ADDRESS, --domain D, --network IP, --since T, --until T,
  --letter SLUG, --state listed, waiting, surge (waits because of one) or hidden`;

const options = {
  ...askedOptions,
  by: { type: 'string' },
  reason: { type: 'string', default: '' },
  words: { type: 'string' },
  'without-mail': { type: 'boolean', default: false },
  count: { type: 'string' },
  yes: { type: 'boolean', default: false },
} as const;

const looking = ['list', 'acts', 'crowds', 'find', 'reasons'];
const reviewing = ['show-reason', 'refuse-reason'];
const conditions = Object.keys(askedOptions);
const ofVerbs = [...conditions, 'by', 'reason', 'words', 'without-mail', 'count', 'yes'];
const fits = {
  ...{ list: ['count'], acts: [], crowds: [], find: [...conditions, 'count'], reasons: ['count'] },
  ...Object.fromEntries(reviewing.map((command) => [command, ['by']])),
  ...Object.fromEntries(moderationVerbs.map((verb) => [verb, ofVerbs])),
};
const conditionsOf = (values: AskedOptions): AskedOptions =>
  Object.fromEntries(conditions.map((name) => [name, values[name as keyof AskedOptions]]));

type Services = Awaited<ReturnType<typeof openStoreForCli>>;

export async function main(): Promise<number> {
  const { values, positionals } = readArguments(usage, options, { fits });
  const [command = '', ...ids] = positionals;
  const verb = moderationVerbs.find((one) => one === command);
  const given = conditionsOf(values);
  const isAsked = Object.values(given).some((one) => one !== undefined);
  const isReview = reviewing.includes(command) && !isAsked && ids.length > 0;
  if (verb ? ids.length > 0 === isAsked : !isReview && (!looking.includes(command) || ids.length > 0))
    throw wrongUse(usage, command, [...looking, ...reviewing, ...moderationVerbs]);
  if (verb && wantsReason(verb)) needReason(values.reason, reasonsOfModerators);
  const opened = await openStoreForCli();
  const { store, keys } = opened;
  try {
    const by = verb || isReview ? needBy(values.by, opened.by) : null;
    const services = { ...opened, by };
    if (values.letter !== undefined) await ownLetter(store, values.letter);
    if (isReview) return await review(services, ids, command === 'show-reason');
    if (!verb && command !== 'find') return await look(services, command, Number(values.count) || 100);

    const asked = isAsked ? await readAsked(given, store, keys) : {};
    // What was released without saying what else is what a surge made wait.
    if (verb === 'release' && asked.state === undefined) asked.state = 'surge';
    if (verb && isAsked && verb !== 'release' && isUnnarrowed(asked))
      throw new Error('A letter and a state are met by too many: say which names, too.');
    const chosen = isAsked || !verb ? await find(services, asked, Number(values.count) || 10) : ids;
    if (!verb || chosen.length === 0) return chosen.length > 0 ? 0 : nobody();
    if (verb === 'remove' && !isAsked) await showByIds(services, ids);
    const forGood = verb === 'remove' ? ' They are deleted for good.' : '';
    const question = `${verb}: ${chosen.length} of these, by ${services.by}.${forGood}`;
    if ((isAsked || verb === 'remove') && !(await askFirst(question, values.yes))) return 1;
    if (verb === 'release' && isAsked) await clearReleased(services, asked);
    const said = { reason: values.reason, words: values.words?.trim() || null, isTold: !values['without-mail'] };
    const judged = await moderateNames(services, verb, chosen, said);
    for (const { id, outcome } of judged) console.log(id, outcome);
    const done = ['released', 'removed', 'held', 'hidden', 'unhidden'];
    return judged.every(({ outcome }) => done.includes(outcome)) ? 0 : 1;
  } finally {
    await store.close();
  }
}

/** Shows the names that ids stand for, since a pasted id tells nobody who it is. */
async function showByIds({ store }: Services, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    // The first id after all that are smaller than this one is this one, if there is such a name.
    const { found } = await store.moderation.find({}, { count: 1, after: id.slice(0, -1) });
    for (const { signature } of found) if (signature.id === id) console.log(describeName(signature));
  }
}

/** Shows how many meet what is asked for, and the first of them. @returns the ids of all */
async function find(services: Services, asked: Asked, most: number): Promise<string[]> {
  const ids: string[] = [];
  for await (const signature of findNames(services, asked)) {
    if (ids.length < most) console.log(describeName(signature));
    ids.push(signature.id);
  }
  if (ids.length > 0) console.log(`${ids.length} found${ids.length > most ? `, ${most} of them shown` : ''}`);
  return ids;
}

async function review(services: Services, ids: readonly string[], isShown: boolean): Promise<number> {
  let useless = 0;
  for (const id of ids) {
    const outcome = await reviewReason(services, id, isShown);
    console.log(id, outcome);
    if (outcome === 'already' || outcome === 'unknown') useless += 1;
  }
  return useless > 0 ? 1 : 0;
}

function nobody(): number {
  console.error('Nobody was found.');
  return 1;
}

/** What each of these looks at, a line each, and what is said where there is nothing. */
const looks: Readonly<
  Record<string, { none: string; lines: (store: Services['store'], count: number) => Promise<string[]> }>
> = {
  list: {
    none: 'No name waits.',
    lines: async ({ moderation }, count) => (await moderation.held(count)).map(describeName),
  },
  reasons: {
    none: 'No reason waits.',
    lines: async ({ motives }, count) =>
      (await motives.waiting(count)).map(({ signature, letter, role, text }) =>
        [signature, letter, role ?? '', text ?? ''].join('\t'),
      ),
  },
  crowds: {
    none: 'Nobody waits because of a surge.',
    lines: async (store) => Promise.all((await store.crowds.waiting()).map((crowd) => describeCrowd(store, crowd))),
  },
  acts: {
    none: 'Nothing was done so far.',
    lines: async ({ moderation }) =>
      (await moderation.acts()).map(({ at, act, signature, letter, reason, by }) =>
        [new Date(at).toISOString(), act, letter, signature, reason ?? '', by ?? ''].join('\t'),
      ),
  },
};

async function look({ store }: Services, command: string, count: number): Promise<number> {
  const { lines, none } = looks[command] ?? { lines: async () => [], none: '' };
  const found = await lines(store, count);
  for (const line of found) console.log(line);
  if (found.length === 0) console.error(none);
  return 0;
}

if (import.meta.main) runCli(main);
