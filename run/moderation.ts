import { parseArgs } from 'node:util';
import { askedFor, holdCrowd, rejectCrowd, releaseCrowd } from '#server/letters/crowds/moderateCrowd.ts';
import { reasonsToRefuse, rejectName, releaseName } from '#server/letters/moderation/moderate.ts';
import { type AskedOptions, askedOptions, readAsked } from './askedOfCrowd.ts';
import { askFirst } from './askFirst.ts';
import { describeCrowd } from './describeCrowd.ts';
import { describeHeld } from './describeHeld.ts';
import { openStoreForCli } from './openStoreForCli.ts';
import { ownLetter } from './ownLetter.ts';
import { runCli } from './runCli.ts';

/** Looks through names that wait to be shown: npm run moderation -- COMMAND. Ends with 0, with 1 when an id was of no use or nothing was found, with 2 for a wrong command or setting. */
const usage = `npm run moderation -- list [--count N]         names that wait, oldest first
npm run moderation -- crowds                   mail domains and networks of those that wait because of a surge
npm run moderation -- release ID…              show them as their owners chose
npm run moderation -- release --letter SLUG    show all that wait because of a surge, or of them only
    --domain D --network IP --since T --until T    those that meet all of these; D and IP may be as crowds shows them
npm run moderation -- refuse ID… --reason R    take signatures out; R is ${reasonsToRefuse.join(', ')}
npm run moderation -- refuse --letter SLUG …   all that wait and meet all of these; asks first, unless --yes
npm run moderation -- hold --letter SLUG …     let names wait that are listed
npm run moderation -- acts                     what was done so far`;

const options = {
  ...askedOptions,
  reason: { type: 'string', default: '' },
  count: { type: 'string', default: '100' },
  yes: { type: 'boolean', default: false },
} as const;

const isNarrowed = ({ domain, network, since, until }: AskedOptions) =>
  [domain, network, since, until].some((given) => given !== undefined);

export async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options });
  const [command = '', ...ids] = positionals;
  const isAsked = isNarrowed(values) || (command === 'release' && values.letter !== undefined);
  const isKnown =
    ['list', 'acts', 'crowds'].includes(command) ||
    (['release', 'refuse'].includes(command) && ids.length > 0 !== isAsked) ||
    (command === 'hold' && ids.length === 0 && isAsked);
  if (!isKnown) throw new Error(usage);
  if (command === 'refuse' && !reasonsToRefuse.includes(values.reason))
    throw new Error(`--reason is one of ${reasonsToRefuse.join(', ')}: "${values.reason}" is not.`);
  const services = await openStoreForCli();
  const { store, keys } = services;
  try {
    if (values.letter !== undefined) await ownLetter(store, values.letter);
    if (command === 'list')
      for (const signature of await store.moderation.held(Number(values.count) || 100))
        console.log(describeHeld(signature));
    if (command === 'crowds')
      for (const crowd of await store.crowds.waiting()) console.log(await describeCrowd(store, crowd));
    if (command === 'acts')
      for (const { at, act, signature, letter, reason } of await store.moderation.acts())
        console.log(new Date(at).toISOString(), act, letter, signature, reason ?? '');
    if (['list', 'crowds', 'acts'].includes(command)) return 0;

    if (isAsked) {
      const asked = await readAsked(values, store, keys);
      if (command === 'release') return tell(await releaseCrowd(services, asked));
      if (command === 'hold') return tell(await holdCrowd(services, asked));
      const found = await askedFor(store, { ...asked, waits: 'yes' });
      if (found.length > 0 && !(await askFirst(`${found.length} signatures will be deleted.`, values.yes))) return 1;
      return tell(await rejectCrowd(services, asked, values.reason));
    }
    const judged = [];
    for (const id of ids)
      judged.push({
        id,
        outcome:
          command === 'release' ? await releaseName(services, id) : await rejectName(services, id, values.reason),
      });
    return tell(judged);
  } finally {
    await store.close();
  }
}

/** @returns 1 when nothing was found or something of it was of no use */
function tell(judged: readonly { id: string; outcome: string }[]): number {
  for (const { id, outcome } of judged) console.log(id, outcome);
  if (judged.length === 0) console.error('Nobody was found.');
  const isDone = judged.every(({ outcome }) => ['released', 'refused', 'held'].includes(outcome));
  return judged.length > 0 && isDone ? 0 : 1;
}

if (import.meta.main) runCli(main);
