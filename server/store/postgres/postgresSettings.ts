import { type ClientConfig, types } from 'pg';
import { eachHost, postgresPlace } from './postgresPlace.ts';

/** The type of `bigint` and `count(*)`. All of ours are times or counts, and fit into a number. */
const bigint = 20;

export type Waits = {
  /** How long to wait for a server that cannot be reached. */
  patienceMs: number;
  /** How long to wait while another process writes. */
  lockMs: number;
  /** A process that does nothing in a transaction for so long loses it, and with it the lock. */
  hangMs: number;
};

/** In milliseconds. Whoever hangs is out before others give up waiting. */
export const usualWaits: Waits = { patienceMs: 5000, lockMs: 10_000, hangMs: 5000 };

/**
 * What pg is told to connect to a database.
 *
 * @param url as in DATABASE_URL. When it says nothing about encryption, a server on another machine must prove who it is
 */
export const postgresSettings = (url: string, { patienceMs, lockMs, hangMs }: Waits): ClientConfig => ({
  // Of several hosts the first, for who does not look for the one that is written to (postgresHosts.ts).
  connectionString: eachHost(url)[0] ?? url,
  ssl: !postgresPlace(url)?.isOnThisMachine,
  application_name: 'private-and-protected',
  keepAlive: true,
  connectionTimeoutMillis: patienceMs,
  idle_in_transaction_session_timeout: hangMs,
  lock_timeout: lockMs,
  query_timeout: lockMs + patienceMs,
  types: { getTypeParser: (type, format) => (type === bigint ? Number : types.getTypeParser(type, format)) },
});

/** Whatever can be asked: a client, or a pool of them. */
type Askable = {
  query(text: string, values: unknown[]): Promise<{ rows: { name: string; setting: string | null }[] }>;
};

const needed = ['fsync', 'full_page_writes', 'synchronous_commit'];

/**
 * Makes sure that what this server calls committed survives a power cut.
 *
 * @throws Error that names the setting; an engine that has no such setting is taken at its word
 */
export async function assertDurable(database: Askable): Promise<void> {
  const { rows } = await database.query(
    'select name, current_setting(name, true) as setting from unnest($1::text[]) as name',
    [needed],
  );
  const off = rows.find(({ setting }) => setting === 'off');
  if (off)
    throw new Error(
      `PostgreSQL runs with ${off.name} = off and could lose signatures that were acknowledged: set it to on`,
    );
}
