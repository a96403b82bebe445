import type { OpenedKeys } from '#server/keys/keys.ts';
import type { Config } from '#server/settings/config.ts';
import { openStore } from '#server/store/openStore.ts';

/** Opens the store of these settings for a command, which ends with what breaks the store. */
export const openStoreOf = ({ store, steps }: Config, keys: OpenedKeys) =>
  openStore(
    store,
    keys,
    (error) => {
      throw error;
    },
    steps,
  );
