import { setTimeout as delay } from 'node:timers/promises';
import { type CompiledQuery, Kysely, PostgresDialect, type QueryResult } from 'kysely';
import type { Client, QueryResult as PostgresResult } from 'pg';
import { freshId } from '#server/keys/freshId.ts';
import type { Connection } from '#server/store/engine.ts';
import type { Session } from '#server/store/groupCommit.ts';
import { type Runner, statement } from '#server/store/statements/statement.ts';
import type { Tables } from '#server/store/tables/schema.ts';
import { isLost, isUndone, postgresFailure } from './postgresFailure.ts';
import type { PostgresHosts } from './postgresHosts.ts';
import type { Waits } from './postgresSettings.ts';

/** What a server says when it stopped waiting for its standby; nothing else warns of a commit. */
const warning = '01000';
/** SQLSTATE of a transaction of which nobody knows how it ended. */
const outcomeUnknown = '08007';

const begins: Record<Isolation, string> = {
  'read committed': 'begin isolation level read committed',
  serializable: 'begin isolation level serializable',
};

/** So often a group is run before it is refused. */
const attempts = 8;

/** The lock makes works follow one another, so the first is enough; engines that know only the second undo what met another, and it runs again. */
export type Isolation = 'read committed' | 'serializable';

/**
 * The one connection on which this process writes. Whoever begins takes a lock that all processes share, so that works
 * may read and then write as if they were alone. When the connection is lost the group runs again on a new one; when it
 * is lost in the very moment of committing, the nonce that each group leaves tells whether it was committed.
 */
export function postgresSession(
  hosts: PostgresHosts,
  waits: Waits,
  isolation: Isolation = 'read committed',
): Session<Connection> & { connection: Connection; close(): Promise<void> } {
  const writer = freshId();
  /** Of the last group, and of what was committed after it to be sure of it. */
  let nonces: string[] = [];
  let isUnsure = false;
  let client: Client | null = null;
  const inUse = () => client ?? gone;
  const onlyOne = {
    connect: async () => ({ query: (text: string, values: unknown[]) => inUse().query(text, values), release() {} }),
    end: async () => {},
  };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: onlyOne as never }) });
  const connection = { db, ...postgresRunner(inUse) };
  const lock = db.selectFrom('key_check').select('id').forUpdate().compile();
  const leaveNonce = statement<{ nonce: string; at: number }>()((slot) =>
    db
      .insertInto('commits')
      .values({ writer, nonce: slot('nonce'), at: slot('at') })
      .onConflict((conflict) => conflict.column('writer').doUpdateSet({ nonce: slot('nonce'), at: slot('at') })),
  );
  const lastNonce = db.selectFrom('commits').select('nonce').where('writer', '=', writer).compile();

  async function connected(): Promise<Client> {
    if (client) return client;
    const fresh = await hosts.connect({ pipeline: true }, drop);
    fresh.on('notice', ({ code }) => {
      if (code === warning) isUnsure = true;
    });
    client = fresh;
    return fresh;
  }

  function drop(lost: Client | null): void {
    if (client === lost) client = null;
    lost?.end().catch(() => {});
  }

  async function begin(): Promise<Connection> {
    const deadline = performance.now() + waits.patienceMs;
    for (;;) {
      try {
        const current = await connected();
        await Promise.all([current.query(begins[isolation]), connection.executeQuery(lock)]);
        return connection;
      } catch (error) {
        if (!isLost(error)) throw error;
        drop(client);
        if (performance.now() > deadline) throw error;
        await delay(20 + Math.random() * 80);
      }
    }
  }

  async function commit(before: readonly string[] = []): Promise<void> {
    const nonce = freshId();
    nonces = [...before, nonce];
    isUnsure = false;
    const [, { command }] = await Promise.all([
      leaveNonce(connection, { nonce, at: Date.now() }),
      inUse().query('commit'),
    ]);
    if (command !== 'COMMIT') throw new Error('PostgreSQL undid the transaction');
    // It is done here, but nobody waited until the standby had it.
    if (isUnsure) throw Object.assign(new Error('the standby may not have it'), { code: outcomeUnknown });
  }

  async function rollback(): Promise<void> {
    await client?.query('rollback').catch(() => {});
  }

  /**
   * Whoever holds the lock knows that the lost transaction has ended, one way or the other. That it can be read is no proof
   * that it stays: after a crash the server shows what no standby has. What is committed after it is on the standby only with
   * it, so something new is committed first; and when the connection is lost in that moment, again.
   */
  async function isDurable(): Promise<boolean> {
    const deadline = performance.now() + waits.patienceMs + waits.lockMs;
    for (;;) {
      try {
        await begin();
        const [row] = (await connection.executeQuery(lastNonce)).rows;
        const wasCommitted = row !== undefined && nonces.includes(row.nonce);
        await (wasCommitted ? commit(nonces) : rollback());
        return wasCommitted;
      } catch (error) {
        if (!isLost(error) || performance.now() > deadline) throw error;
        drop(client);
      }
    }
  }

  return {
    connection,
    begin,
    commit: () => commit(),
    rollback,
    ownFailure: postgresFailure,
    async settle(error, stage, attempt) {
      if (isLost(error)) drop(client);
      else if (!isUndone(error)) return 'failed';
      if (stage === 'begin' || attempt >= attempts) return 'failed';
      if (stage === 'commit' && isLost(error)) return (await isDurable()) ? 'committed' : 'again';
      await delay(Math.random() * 20 * attempt);
      return 'again';
    },
    async close() {
      await client?.end().catch(() => {});
      client = null;
    },
  };
}

/** Stands in for a connection that was lost between two statements. */
const gone = { query: () => Promise.reject(new Error('Connection terminated')) } as Pick<Client, 'query'>;

/** What sends a query: a client, or a pool of them. */
type Sender = { query(query: { name: string; text: string; values: unknown[] }): Promise<PostgresResult> };

const names = new Map<string, string>();
/** The name under which the server keeps a compiled statement; there are as many as in server/store/statements/statements.ts. */
function nameOf(text: string): string {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return name;
}

/**
 * Runs compiled statements on whatever `sender` says is in use now; the server plans each only once. Those that are begun
 * without waiting for each other go to the server together when the client can do that, and are run there in this order.
 */
export const postgresRunner = (sender: () => Sender): Runner => ({
  async executeQuery<Row>({ sql, parameters }: CompiledQuery<Row>): Promise<QueryResult<Row>> {
    const { rows, rowCount } = await sender().query({ name: nameOf(sql), text: sql, values: [...parameters] });
    return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
  },
});
