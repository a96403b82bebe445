import { Client, type ClientConfig } from 'pg';
import { busyBecauseOf, isLost } from './postgresFailure.ts';
import { eachHost } from './postgresPlace.ts';
import { assertDurable, postgresSettings, type Waits } from './postgresSettings.ts';

export type PostgresHosts = {
  /** What to connect with to the host that took what was written last. */
  settings(): ClientConfig;
  /**
   * Connects to the first host that takes what is written, beginning with the last one that did.
   *
   * @param onError hears that the connection was lost
   * @throws what the last of them answered; StoreBusy when that is no matter of the line
   */
  connect(more: ClientConfig, onError: (lost: Client) => void): Promise<Client>;
  /** Looks which host takes what is written now, after a reader has lost its own. Never throws. */
  lookAgain(): Promise<void>;
};

/**
 * The hosts of a database: one, or a primary and its standbys, in whatever order. After a fail-over the next connection finds
 * the new primary; a standby is not written to, and is passed over.
 *
 * @param url as in DATABASE_URL
 */
export function postgresHosts(url: string, waits: Waits): PostgresHosts {
  const urls = eachHost(url);
  // A machine that is away does not say so; the next one must be asked while there is time.
  const connectionTimeoutMillis = Math.ceil(waits.patienceMs / urls.length);
  let current = 0;
  const settingsOf = (index: number): ClientConfig => ({
    ...postgresSettings(urls[index] ?? url, waits),
    connectionTimeoutMillis,
  });

  async function open(index: number, more: ClientConfig, onError: (lost: Client) => void): Promise<Client> {
    const client = new Client({ ...settingsOf(index), ...more });
    // Said by the next query, too.
    client.on('error', () => onError(client));
    try {
      await client.connect();
      if (urls.length > 1) await assertPrimary(client);
      await assertDurable(client);
      return client;
    } catch (error) {
      client.end().catch(() => {});
      throw error;
    }
  }

  async function connect(more: ClientConfig, onError: (lost: Client) => void): Promise<Client> {
    let failure: unknown;
    for (let tried = 0; tried < urls.length; tried += 1) {
      const index = (current + tried) % urls.length;
      try {
        const client = await open(index, more, onError);
        current = index;
        return client;
      } catch (error) {
        failure = error;
      }
    }
    throw isLost(failure) ? failure : busyBecauseOf(failure);
  }

  let looking: Promise<void> | null = null;
  return {
    settings: () => settingsOf(current),
    connect,
    async lookAgain() {
      if (urls.length === 1) return;
      looking ??= connect({}, () => {})
        .then(
          (client) => client.end(),
          () => {},
        )
        .finally(() => {
          looking = null;
        });
      await looking;
    },
  };
}

/** A standby says that it is read only, in the words of a server that refuses to be written to (SQLSTATE 25006). */
async function assertPrimary(client: Client): Promise<void> {
  const { rows } = await client.query('select pg_is_in_recovery() as is_standby');
  if (rows[0]?.is_standby) throw Object.assign(new Error('it is a standby'), { code: '25006' });
}
