import type { Client } from 'pg';
import { StoreBusy } from '#server/store/port.ts';
import { isLost } from './postgresFailure.ts';
import { postgresHosts } from './postgresHosts.ts';
import { unreachable } from './postgresPlace.ts';
import { usualWaits } from './postgresSettings.ts';

/** Whether a database holds tables of ours that were written under a key. */
export async function isPostgresWritten(url: string): Promise<boolean> {
  let client: Client | null = null;
  try {
    client = await postgresHosts(url, usualWaits).connect({}, () => {});
    const { rows } = await client.query("select to_regclass('key_check') is not null as is_there");
    if (!rows[0]?.is_there) return false;
    return (await client.query('select 1 from key_check limit 1')).rows.length > 0;
  } catch (error) {
    if (isLost(error)) throw unreachable(url, error);
    throw error instanceof StoreBusy ? error.cause : error;
  } finally {
    await client?.end().catch(() => {});
  }
}
