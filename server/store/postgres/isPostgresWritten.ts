import { Client } from 'pg';
import { isLost } from './postgresFailure.ts';
import { unreachable } from './postgresPlace.ts';
import { postgresSettings, usualWaits } from './postgresSettings.ts';

/** Whether a database holds tables of ours that were written under a key. */
export async function isPostgresWritten(url: string): Promise<boolean> {
  const client = new Client(postgresSettings(url, usualWaits));
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query("select to_regclass('key_check') is not null as is_there");
    if (!rows[0]?.is_there) return false;
    return (await client.query('select 1 from key_check limit 1')).rows.length > 0;
  } catch (error) {
    throw isLost(error) ? unreachable(url, error) : error;
  } finally {
    await client.end().catch(() => {});
  }
}
