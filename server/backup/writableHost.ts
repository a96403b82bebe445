import { postgresHosts } from '#server/store/postgres/postgresHosts.ts';
import { usualWaits } from '#server/store/postgres/postgresSettings.ts';

/**
 * The URL of that host alone which takes what is written now, of a database that may have several: a dump is of one of them.
 *
 * @throws Error when none does
 */
export async function writableHost(url: string): Promise<string> {
  const hosts = postgresHosts(url, usualWaits);
  const client = await hosts.connect({}, () => {});
  await client.end();
  return hosts.settings().connectionString ?? url;
}
