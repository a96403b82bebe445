import { existsSync } from 'node:fs';
import { hasMasterKey } from '#server/keys/masterKey.ts';
import { headsFileIn } from '#server/ledger/keptHeads.ts';
import type { Config } from '#server/settings/config.ts';
import { isWritten } from '#server/store/health/isWritten.ts';

/**
 * Sees to it that nothing is begun anew where something was: no key beside a database that another key wrote, which would hide
 * that the key is missing, and could open nothing; and no database where this machine looked after one, which would take
 * signatures while the others are out of sight. To be asked before keys are opened; nothing is written.
 *
 * @returns whether the database is to be begun
 * @throws Error that says what to give back
 */
export async function refuseToBegin({
  dataDir,
  secretKey,
  store,
}: Pick<Config, 'dataDir' | 'secretKey' | 'store'>): Promise<boolean> {
  // In this order: who makes both makes the key first.
  if (await isWritten(store)) {
    if (secretKey || hasMasterKey(dataDir)) return false;
    throw new Error(
      `The key of the database is missing: nobody can be known again in it, and nothing in it be opened, without the secret.key that was in ${dataDir} or the SECRET_KEY that was set. Give it back, or start with an empty database`,
    );
  }
  const heads = headsFileIn(dataDir);
  if (!existsSync(heads)) return true;
  const [what, setting] =
    store.kind === 'sqlite' ? [store.file, 'DATA_DIR'] : ['the PostgreSQL database', 'DATABASE_URL'];
  throw new Error(
    `The database is missing: ${heads} tells of one, and ${what} holds nothing. Look whether ${setting} names the place that it did and whether its disk is there, or put a backup back (npm run restore). To begin with an empty database, move ${heads} away`,
  );
}
