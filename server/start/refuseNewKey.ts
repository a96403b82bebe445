import { hasMasterKey } from '#server/keys/masterKey.ts';
import type { Config } from '#server/settings/config.ts';
import { isWritten } from '#server/store/health/isWritten.ts';

/**
 * Sees to it that no new key is made beside a database that another key wrote: it would hide that the key is missing, and
 * could open nothing. To be asked before keys are opened; nothing is written.
 *
 * @throws Error that says what to give back
 */
export async function refuseNewKey({
  dataDir,
  secretKey,
  store,
}: Pick<Config, 'dataDir' | 'secretKey' | 'store'>): Promise<void> {
  // In this order: who makes both makes the key first.
  if (secretKey || !(await isWritten(store)) || hasMasterKey(dataDir)) return;
  throw new Error(
    `The key of the database is missing: nobody can be known again in it, and nothing in it be opened, without the secret.key that was in ${dataDir} or the SECRET_KEY that was set. Give it back, or start with an empty database`,
  );
}
