import { erasePerson, findPerson, readPerson, showPerson } from '#server/letters/people/people.ts';
import { eraseFilesTo } from '#server/mail/files/files.ts';
import { readConfig } from '#server/settings/config.ts';
import { askFirst } from './cli/askFirst.ts';
import { openStoreForCli } from './cli/openStoreForCli.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli, wrongUse } from './cli/runCli.ts';

/** Answers a request by a person: npm run people -- COMMAND. Ends with 0, with 1 when nobody was found or it was not agreed to, with 2 for a wrong command or setting. */
const usage = `npm run people -- find --email ADDRESS    where this address has signed
npm run people -- show --email ADDRESS    all that is kept of it, as JSON, for its owner
npm run people -- erase --email ADDRESS   deletes all of it; asks first, unless --yes
  --every-spelling   also what other spellings signed that are only assumed to be the same mailbox`;

export async function main(): Promise<number> {
  const { values, positionals } = readArguments(
    usage,
    {
      email: { type: 'string' },
      yes: { type: 'boolean', default: false },
      'every-spelling': { type: 'boolean', default: false },
    },
    { fits: { find: ['email'], show: ['email'] } },
  );
  const [command = '', ...more] = positionals;
  if (!['find', 'show', 'erase'].includes(command) || more.length > 0 || values.email === undefined)
    throw wrongUse(usage, command, ['find', 'show', 'erase']);
  const address = readPerson(values.email);
  const services = await openStoreForCli();
  try {
    if (command === 'show') {
      const shown = await showPerson(services, address);
      console.log(JSON.stringify(shown, null, 2));
      return shown.signatures.length + shown.mails.length + shown.suppressions.length > 0 ? 0 : 1;
    }
    const { own, assumed } = await findPerson(services, address);
    for (const { id, letter, state, kind, signedAt } of own)
      console.log(id, letter, state, kind, new Date(signedAt).toISOString());
    for (const { id, letter, state, kind, signedAt } of assumed)
      console.log(id, letter, state, kind, new Date(signedAt).toISOString(), 'another spelling');
    const leaving = values['every-spelling'] ? own.length + assumed.length : own.length;
    if (own.length + assumed.length === 0)
      console.error('No signature and no attempt to sign is kept of this address.');
    if (command === 'find') return own.length + assumed.length > 0 ? 0 : 1;

    if (
      leaving > 0 &&
      !(await askFirst(`Signatures and attempts that will be erased for good: ${leaving}.`, values.yes))
    )
      return 1;
    const erased = await erasePerson(services, address, values['every-spelling']);
    const { mail } = readConfig(process.env);
    const mailbox = values['every-spelling'] ? 'mailbox' : 'certain';
    const hashOf = (one: string) => services.keys.addressHashes(one)[mailbox];
    const isTheirs = (to: string) => hashOf(to) === hashOf(address);
    const files = mail.kind === 'files' ? await eraseFilesTo(mail.folder, isTheirs) : 0;
    console.log(`${erased} erased, and ${files} mails that were written as files`);
    return erased + files > 0 ? 0 : 1;
  } finally {
    await services.store.close();
  }
}

if (import.meta.main) runCli(main);
