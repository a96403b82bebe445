import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type OpenedKeys, openKeys } from '#server/keys/keys.ts';
import type { Config } from '#server/settings/config.ts';
import { letterKeysHere } from './letterKeysHere.ts';

/** The keys of the portal, of which none is made. @throws Error where there is no key */
export function keysHere(config: Config): OpenedKeys {
  if (config.secretKey === null && !existsSync(join(config.dataDir, 'secret.key')))
    throw new Error(
      `There is no key: put the portal's secret.key into ${config.dataDir} first, or set its SECRET_KEY. It is in no backup.`,
    );
  return openKeys({ ...config, letterKeys: letterKeysHere() });
}
