import { pastTime } from '#server/store/retention/purge.ts';
import { openStoreForCli } from './cli/openStoreForCli.ts';
import { readArguments } from './cli/readArguments.ts';
import { runCli, wrongUse } from './cli/runCli.ts';

/**
 * Shows whether a purge is held back because the clock leapt, and lets it go on: npm run purge -- COMMAND. Ends with 0, with 1
 * when none is held back, with 2 for a wrong command or setting.
 */
const usage = `npm run purge -- show     whether a purge is held back, since the clock leapt after the last one, and how much it would delete
npm run purge -- allow    lets it go on within ten minutes; look at the clock of the machine first (date)`;

export async function main(): Promise<number> {
  const { positionals } = readArguments(usage, {});
  const [command = '', ...more] = positionals;
  if (!['show', 'allow'].includes(command) || more.length > 0) throw wrongUse(usage, command, ['show', 'allow']);
  const { store, now } = await openStoreForCli();
  try {
    const at = now();
    const { unconfirmed } = pastTime(at);
    const clock = `It is ${new Date(at).toISOString()} by the clock of the portal.`;
    const { isHeld, past } =
      command === 'show' ? await store.purgeHold.state(unconfirmed, at) : await store.purgeHold.allow(unconfirmed, at);
    if (!isHeld) {
      console.log(`No purge is held back. ${clock}`);
      return 1;
    }
    console.log(
      command === 'show'
        ? `A purge is held back: it would delete ${past} signatures that nobody confirmed. ${clock}`
        : `The next purge will delete ${past} signatures that nobody confirmed. ${clock}`,
    );
    return 0;
  } finally {
    await store.close();
  }
}

if (import.meta.main) runCli(main);
