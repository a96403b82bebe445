import { parseArgs } from 'node:util';
import {
  acceptOrganisation,
  reasonsToReject,
  rejectOrganisation,
} from '#server/letters/moderation/reviewOrganisation.ts';
import { readOthersNames } from '#server/letters/organisations/readOthersNames.ts';
import { pagesOf } from '#server/letters/pagesOf.ts';
import { openStoreForCli } from './cli/openStoreForCli.ts';
import { runCli, wrongUse } from './cli/runCli.ts';
import { describeOrganisation } from './names/describeOrganisation.ts';

/** Looks through organisations that signed: npm run organisations -- COMMAND. Ends with 0, with 1 when an id was of no use, with 2 for a wrong command or setting. */
const usage = `npm run organisations -- list                   organisations that are not proven yet
npm run organisations -- list --all             all that confirmed
npm run organisations -- accept ID…             list them as proven by hand
npm run organisations -- refuse ID… --reason R  keep them out of the list; R is ${reasonsToReject.join(', ')}`;

const pageSize = 500;

export async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { all: { type: 'boolean', default: false }, reason: { type: 'string', default: '' } },
  });
  const [command = '', ...ids] = positionals;
  if (command !== 'list' && !(['accept', 'refuse'].includes(command) && ids.length > 0))
    throw wrongUse(usage, command, ['list', 'accept', 'refuse']);
  const services = await openStoreForCli();
  try {
    if (command === 'list') {
      const isOthersName = readOthersNames();
      const all = pagesOf(services.store.organisations, ({ id }) => id, pageSize);
      for await (const page of all)
        for (const signature of page)
          if (values.all || !signature.verification) console.log(describeOrganisation(signature, isOthersName));
      return 0;
    }
    let useless = 0;
    for (const id of ids) {
      const outcome =
        command === 'accept'
          ? await acceptOrganisation(services, id)
          : await rejectOrganisation(services, id, values.reason);
      console.log(id, outcome);
      if (outcome !== 'accepted' && outcome !== 'refused') useless += 1;
    }
    return useless > 0 ? 1 : 0;
  } finally {
    await services.store.close();
  }
}

if (import.meta.main) runCli(main);
