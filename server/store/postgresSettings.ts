import { type ClientConfig, types } from 'pg';
import { postgresPlace } from './postgresPlace.ts';

/** The type of `bigint` and `count(*)`. All of ours are times or counts, and fit into a number. */
const bigint = 20;

/**
 * What pg is told to connect to a database.
 *
 * @param url as in DATABASE_URL. When it says nothing about encryption, a server on another machine must prove who it is
 * @param patienceMs how long to wait for a connection; waits for locks and answers follow from it
 */
export const postgresSettings = (url: string, patienceMs: number): ClientConfig => ({
  connectionString: url,
  ssl: !postgresPlace(url)?.isOnThisMachine,
  application_name: 'private-and-protected',
  keepAlive: true,
  connectionTimeoutMillis: patienceMs,
  // A process that hangs in a transaction loses its lock before others give up waiting for it.
  idle_in_transaction_session_timeout: patienceMs,
  lock_timeout: 2 * patienceMs,
  query_timeout: 3 * patienceMs,
  types: { getTypeParser: (type, format) => (type === bigint ? Number : types.getTypeParser(type, format)) },
});
