import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { didYouMean } from '#content/check/didYouMean.ts';
import { openStoreForCli } from '#run/cli/openStoreForCli.ts';
import { exportPartner } from '#server/letters/partners/exportPartner.ts';
import { explainSystemError } from '#server/log/explainSystemError.ts';
import { fieldsOfError, log } from '#server/log/log.ts';
import { readManifest } from '#server/site/readManifest.ts';

/**
 * Writes for a partner of the printed site who agreed that it is told how to reach them.
 *
 * @returns 0, or 1 when the file could not be written
 * @throws Error when there is no such partner, or the file is there already
 */
export async function exportToPartner(partner: string, to: string): Promise<number> {
  const file = resolve(to);
  if (existsSync(file)) throw new Error(`${to} is there already.`);
  const { letters } = readManifest(resolve('site'));
  const known = new Map(Object.values(letters).flatMap(({ partners }) => Object.entries(partners)));
  const recipient = known.get(partner)?.recipient;
  if (recipient === undefined)
    throw new Error(`There is no partner "${partner}" on the printed site${didYouMean(partner, known.keys()) || '.'}`);
  const { store, keys, now } = await openStoreForCli();
  try {
    const { written, takenBack } = await exportPartner(store, {
      ...{ partner, recipient, file, now: now(), idFor: keys.partnerId },
    });
    log('partner.exported', { count: written });
    console.log(`${written} agree now; ${takenBack} took it back since they were given.`);
    return 0;
  } catch (error) {
    log('export.failed', fieldsOfError(error));
    if (error instanceof Error) console.error(explainSystemError(error.message));
    return 1;
  } finally {
    await store.close();
  }
}
