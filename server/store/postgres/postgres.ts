import { setTimeout as delay } from 'node:timers/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { Client, type ClientConfig, Pool, type PoolConfig } from 'pg';
import type { Connection, Engine } from '#server/store/engine.ts';
import { groupCommit } from '#server/store/groupCommit.ts';
import { checkKeys } from '#server/store/health/checkKeys.ts';
import { type Store, StoreBusy } from '#server/store/port.ts';
import { atOnce, type Steps } from '#server/store/publishing/steps.ts';
import { storeOn } from '#server/store/storeOn.ts';
import { migrate } from '#server/store/tables/migrate.ts';
import type { Sealer } from '#server/store/tables/rows.ts';
import type { Database, Tables } from '#server/store/tables/schema.ts';
import { isLost, postgresFailure } from './postgresFailure.ts';
import { type PostgresHosts, postgresHosts } from './postgresHosts.ts';
import { unreachable } from './postgresPlace.ts';
import { type Isolation, postgresRunner, postgresSession } from './postgresSession.ts';
import { usualWaits, type Waits } from './postgresSettings.ts';

export type PostgresOptions = {
  /** As in DATABASE_URL. */
  url: string;
  sealer: Sealer;
  /** How often the public is told what was counted. */
  steps?: Steps | undefined;
  waits?: Partial<Waits>;
  queueLimit?: number;
  onCommit?: ((ms: number) => void) | undefined;
  /** Told each letter of which the public is told something else from now on. */
  onStep?: ((letter: string) => void) | undefined;
  /** Connections for reading. One more writes. */
  readers?: number;
  isolation?: Isolation;
};

/**
 * Opens the store in a PostgreSQL database, bringing its tables up to date first. Several processes may open one database.
 *
 * @throws Error when the server cannot be reached, could lose what it calls committed, or the tables were written under other keys
 */
export async function openPostgresStore({
  url,
  sealer,
  steps = atOnce,
  queueLimit,
  onCommit,
  onStep,
  readers = 5,
  isolation,
  ...given
}: PostgresOptions): Promise<Store> {
  const waits = { ...usualWaits, ...given.waits };
  const hosts = postgresHosts(url, waits);
  await prepareTables(url, hosts, sealer);
  const session = postgresSession(hosts, waits, isolation);
  const pool = poolOf({ ...hosts.settings(), ...followingOf(hosts), max: readers });
  const reader: Connection = { db: kyselyOn(pool), ...postgresRunner(() => pool) };
  const group = groupCommit(session, { queueLimit, onCommit });
  const tidy = tidyPostgres(reader.db);

  async function read<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const deadline = performance.now() + waits.patienceMs;
    for (;;) {
      try {
        return await work(reader);
      } catch (error) {
        if (!isLost(error) || performance.now() > deadline) throw postgresFailure(error) ?? error;
        await hosts.lookAgain();
        await delay(20 + Math.random() * 80);
      }
    }
  }
  const engine: Engine = {
    db: session.connection.db,
    run: group.run,
    read,
    erased: tidy.erased,
    tidy: tidy.run,
    async time() {
      const asked = sql<{ at: string }>`select extract(epoch from clock_timestamp()) * 1000 as at`;
      const [row] = (await read(({ db }) => asked.execute(db))).rows;
      return Number(row?.at);
    },
    async ping() {
      await reader.db.selectFrom('migrations').select('name').limit(1).execute();
    },
    async close() {
      await group.close();
      await session.close();
      if (!pool.ending) await pool.end();
    },
  };
  return storeOn(engine, sealer, steps, onStep);
}

/** Any number that no other program takes a lock under. */
const migrationLock = 7_267_450_911;

/** One process after the other: the first makes the tables, the others find them. */
async function prepareTables(url: string, hosts: PostgresHosts, sealer: Sealer): Promise<void> {
  let pool: Pool | null = null;
  try {
    const client = await hosts.connect({}, () => {});
    await client.end();
    // However long a step takes: it must not be cut short.
    pool = poolOf({ ...hosts.settings(), query_timeout: 0, lock_timeout: 0, max: 1 });
    await kyselyOn(pool)
      .transaction()
      .execute(async (transaction) => {
        await sql`select pg_advisory_xact_lock(${migrationLock})`.execute(transaction);
        await migrate(transaction, Date.now());
        await checkKeys(transaction, sealer);
      });
  } catch (error) {
    if (isLost(error)) throw unreachable(url, error);
    throw error instanceof StoreBusy ? error.cause : error;
  } finally {
    await pool?.end();
  }
}

/** Readers connect to the host that is written to now, and look for it again every five minutes. */
const followingOf = (hosts: PostgresHosts): PoolConfig => ({
  Client: class extends Client {
    constructor(given?: ClientConfig) {
      super({ ...given, ...hosts.settings() });
    }
  } as NonNullable<PoolConfig['Client']>,
  maxLifetimeSeconds: 300,
});

const kyselyOn = (pool: Pool) => new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });

/**
 * An idle connection that is lost leaves the pool by itself. One that is lost in use fails its queries, and also says so by
 * an event, which would end the process if nobody listened.
 */
const poolOf = (settings: PoolConfig) =>
  new Pool(settings)
    .on('error', () => {})
    .on('connect', (client) => {
      client.on('error', () => {});
    });

/**
 * A deleted row stays in PostgreSQL's files until its place is given free. This gives it free after somebody's rows were
 * deleted, whatever autovacuum thinks of so few rows.
 */
function tidyPostgres(db: Database) {
  let erasing = false;
  return {
    erased: () => {
      erasing = true;
    },
    async run(): Promise<void> {
      if (!erasing) return;
      erasing = false;
      await sql`vacuum signatures, tokens, outbox, mail_record`.execute(db);
    },
  };
}
