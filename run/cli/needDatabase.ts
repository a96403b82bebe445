import type { Config } from '#server/settings/config.ts';
import { isWritten } from '#server/store/health/isWritten.ts';

/**
 * Sees to it that a command reads a database that a server made: one that made an empty one would say that nobody signed, nobody
 * waits and no mail is owed. Nothing is written.
 *
 * @throws Error that says which setting to look at
 */
export async function needDatabase({ store }: Pick<Config, 'store'>): Promise<void> {
  if (await isWritten(store)) return;
  const place = store.kind === 'sqlite' ? store.file : 'of the portal at DATABASE_URL';
  throw new Error(
    `There is no database ${place}. A command needs the settings of the server, DATA_DIR or DATABASE_URL first of all; the first start of the server makes the database.`,
  );
}
