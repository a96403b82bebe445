import {
  acceptOrganisation,
  rejectionReasons,
  rejectOrganisation,
} from '#server/letters/moderation/reviewOrganisation.ts';
import { readOthersNames } from '#server/letters/organisations/readOthersNames.ts';
import { pagesOf } from '#server/letters/pagesOf.ts';
import { openStoreForCli } from './cli/openStoreForCli.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli, wrongUse } from './cli/runCli.ts';
import { needBy, needReason } from './cli/saidBy.ts';
import { describeOrganisation } from './organisations/describeOrganisation.ts';

/** Looks through organisations that signed: npm run organisations -- COMMAND. Ends with 0, with 1 when an id was of no use, with 2 for a wrong command or setting. */
const usage = `npm run organisations -- list                   organisations that are not proven yet
npm run organisations -- list --all             all that confirmed
npm run organisations -- accept ID…             list them as proven by hand
npm run organisations -- refuse ID… --reason R  keep them out of the list; R is ${rejectionReasons.join(', ')}
  --by NAME        who does it; MODERATOR_NAME when left out`;

const options = {
  all: { type: 'boolean', default: false },
  by: { type: 'string' },
  reason: { type: 'string', default: '' },
} as const;
const fits = { list: ['all'], accept: ['by'], refuse: ['by', 'reason'] };

const pageSize = 500;

export async function main(): Promise<number> {
  const { values, positionals } = readArguments(usage, options, { fits });
  const [command = '', ...ids] = positionals;
  const isList = command === 'list' && ids.length === 0;
  if (!isList && !(['accept', 'refuse'].includes(command) && ids.length > 0))
    throw wrongUse(usage, command, ['list', 'accept', 'refuse']);
  if (command === 'refuse') needReason(values.reason, rejectionReasons);
  const opened = await openStoreForCli();
  try {
    if (isList) {
      const isOthersName = readOthersNames();
      let waiting = 0;
      const all = pagesOf(opened.store.organisations, ({ id }) => id, pageSize);
      for await (const page of all)
        for (const signature of page)
          if (values.all || !signature.verification) {
            console.log(describeOrganisation(signature, isOthersName));
            waiting += 1;
          }
      if (waiting === 0) console.error(values.all ? 'No organisation has confirmed.' : 'No organisation waits.');
      return 0;
    }
    const services = { ...opened, by: needBy(values.by, opened.by) };
    let useless = 0;
    for (const id of ids) {
      const outcome =
        command === 'accept'
          ? await acceptOrganisation(services, id)
          : await rejectOrganisation(services, id, values.reason);
      console.log(id, outcome);
      if (outcome !== 'accepted' && outcome !== 'rejected') useless += 1;
    }
    return useless > 0 ? 1 : 0;
  } finally {
    await opened.store.close();
  }
}

if (import.meta.main) runCli(main);
