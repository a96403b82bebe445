import { openClock } from '#server/clock.ts';
import { readConfig } from '#server/config.ts';
import { freshId } from '#server/keys/freshId.ts';
import { freshToken, type OpenedKeys, openKeys } from '#server/keys/keys.ts';
import type { ModerationServices } from '#server/letters/moderation/moderate.ts';
import { log } from '#server/log.ts';
import { refuseNewKey } from '#server/refuseNewKey.ts';
import { isWritten } from '#server/store/isWritten.ts';
import { replayOptOuts } from '#server/store/replay/replayOptOuts.ts';
import { letterKeysHere } from './letterKeysHere.ts';
import { openStoreOf } from './openStoreOf.ts';

/**
 * Opens the store with the settings of the server, beside which it may run.
 *
 * @throws ConfigError when the settings cannot be used
 */
export async function openStoreForCli(): Promise<ModerationServices & { keys: OpenedKeys }> {
  const config = readConfig(process.env);
  await refuseNewKey(config);
  // A command that made an empty database would say that nobody waits and no mail is owed.
  if (!(await isWritten(config.store)))
    throw new Error(
      `There is no database ${config.store.kind === 'sqlite' ? config.store.file : 'of the portal at DATABASE_URL'}. A command needs the settings of the server, DATA_DIR or DATABASE_URL first of all; the first start of the server makes the database.`,
    );
  const keys = openKeys({ ...config, letterKeys: letterKeysHere() });
  const opened = await openStoreOf(config, keys);
  const { now } = await openClock(opened, log);
  const store = await replayOptOuts(opened, config.dataDir, { hash: keys.erasureHash, now, log });
  return { store, keys, now, freshId, freshToken, by: config.moderator.name };
}
