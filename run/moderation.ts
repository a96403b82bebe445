import { parseArgs } from 'node:util';
import { rejectName, releaseName } from '#server/letters/moderation/moderate.ts';
import { describeHeld } from './describeHeld.ts';
import { openStoreForCli } from './openStoreForCli.ts';
import { ownLetter } from './ownLetter.ts';
import { runCli } from './runCli.ts';

/** Looks through names that wait to be shown: npm run moderation -- COMMAND. Ends with 0, with 1 when an id was of no use, with 2 for a wrong command or setting. */
const usage = `npm run moderation -- list [--count N]         names that wait, oldest first
npm run moderation -- release ID…              show them as their owners chose
npm run moderation -- release --letter SLUG    show all that wait because very many signed this letter
npm run moderation -- refuse ID… --reason R    take signatures out; R is moderated-duplicate, moderated-false or moderated-abuse
npm run moderation -- acts                     what was done so far`;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      letter: { type: 'string' },
      reason: { type: 'string', default: '' },
      count: { type: 'string', default: '100' },
    },
  });
  const [command = '', ...named] = positionals;
  const isKnown =
    ['list', 'acts'].includes(command) ||
    (['release', 'refuse'].includes(command) && (named.length > 0 || values.letter));
  if (!isKnown) throw new Error(usage);
  const services = await openStoreForCli();
  const { store } = services;
  try {
    if (values.letter !== undefined) await ownLetter(store, values.letter);
    if (command === 'list')
      for (const signature of await store.moderation.held(Number(values.count) || 100))
        console.log(describeHeld(signature));
    if (command === 'acts')
      for (const { at, act, signature, letter, reason } of await store.moderation.acts())
        console.log(new Date(at).toISOString(), act, letter, signature, reason ?? '');
    if (command !== 'release' && command !== 'refuse') return 0;
    const surged =
      command === 'release' && values.letter
        ? (await store.moderation.held(100_000)).filter(
            ({ letter, held }) => letter === values.letter && held === 'surge',
          )
        : [];
    let useless = 0;
    for (const id of [...named, ...surged.map((signature) => signature.id)]) {
      const outcome =
        command === 'release' ? await releaseName(services, id) : await rejectName(services, id, values.reason);
      console.log(id, outcome);
      if (outcome !== 'released' && outcome !== 'refused') useless += 1;
    }
    return useless > 0 ? 1 : 0;
  } finally {
    await store.close();
  }
}

runCli(main);
