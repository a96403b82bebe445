import { freshId } from '#server/keys/freshId.ts';
import { freshToken } from '#server/keys/freshToken.ts';
import { type OpenedKeys, openKeys } from '#server/keys/keys.ts';
import type { ModerationServices } from '#server/letters/moderation/moderate.ts';
import { log } from '#server/log/log.ts';
import { readConfig } from '#server/settings/config.ts';
import { openClock } from '#server/start/clock.ts';
import { refuseToBegin } from '#server/start/refuseToBegin.ts';
import { replayOptOuts } from '#server/store/replay/replayOptOuts.ts';
import { letterKeysHere } from './letterKeysHere.ts';
import { needDatabase } from './needDatabase.ts';
import { openStoreOf } from './openStoreOf.ts';

/**
 * Opens the store with the settings of the server, beside which it may run.
 *
 * @throws ConfigError when the settings cannot be used
 */
export async function openStoreForCli(): Promise<ModerationServices & { keys: OpenedKeys }> {
  const config = readConfig(process.env);
  await refuseToBegin(config);
  await needDatabase(config);
  const keys = openKeys({ ...config, letterKeys: letterKeysHere() });
  const opened = await openStoreOf(config, keys);
  const { now } = await openClock(opened, log);
  const store = await replayOptOuts(opened, config.dataDir, { hash: keys.erasureHash, now, log });
  return { store, keys, now, freshId, freshToken, by: config.moderator.name };
}
