import type { Kysely } from 'kysely';
import type { CountingTables } from './counting.ts';
import type { LetterTables } from './letters.ts';
import type { MailTables } from './mails.ts';
import type { PublishingTables } from './publishing.ts';
import type { SignatureTables } from './signatures.ts';

/**
 * The tables. What is counted, ordered or looked up is a column; what tells who somebody is, is sealed under a key
 * that the database does not hold. All times are milliseconds since 1970.
 */
export type Tables = SignatureTables & MailTables & PublishingTables & LetterTables & CountingTables & OwnTables;

/** What the store keeps of itself. */
type OwnTables = {
  /** One row, sealed under the keys of this portal: a store opened with other keys is noticed at once. */
  key_check: { id: string; sealed: string };
  /** One row: when a purge was last done, and since when the next one is held back. */
  purges: {
    id: string;
    done_at: number | null;
    held_since: number | null;
    seen_at: number | null;
    is_allowed: number;
  };
  /** The processes that serve on this database, when each was last seen, and hashes of its settings, as JSON: see server/start/nodes.ts. */
  nodes: { id: string; seen_at: number; settings: string };
  /** The last group of works that each process committed, for engines that can lose the connection while they commit. */
  commits: { writer: string; nonce: string; at: number };
  migrations: { name: string; at: number };
};

export type Database = Kysely<Tables>;
