import type { Kysely } from 'kysely';
import type { Display, KindOfSigner, Signature, Token } from '#signon/signature.ts';

/**
 * The tables. What is counted, ordered or looked up is a column; what tells who somebody is, is sealed under a key
 * that the database does not hold. All times are milliseconds since 1970.
 */
export type Tables = {
  signatures: SignatureRow;
  tokens: TokenRow;
  outbox: OutboxRow;
  /** Which mailboxes are or were mailed, and since when, for the limit of mails. Under the id of the mail, while that is owed. */
  mail_record: { id: string; mailbox: string; letter: string; at: number };
  /** Signings by network and window. The network is a keyed hash. */
  network_counts: { window_start: number; network: string; count: number };
  /** One row, sealed under the keys of this portal: a store opened with other keys is noticed at once. */
  key_check: { id: string; sealed: string };
  /** The last group of works that each process committed, for engines that can lose the connection while they commit. */
  commits: { writer: string; mark: string; at: number };
  migrations: { name: string; at: number };
};

export type SignatureRow = {
  id: string;
  letter: string;
  mailbox: string;
  kind: KindOfSigner;
  country: string;
  display: Display;
  locale: string;
  /** 1 or 0. */
  updates: number;
  source: string | null;
  letter_version: string;
  consent_version: string;
  state: Signature['state'];
  signed_at: number;
  confirmed_at: number | null;
  /** Name, address, organisation, role and website. */
  sealed: string;
};

export type TokenRow = { hash: string; signature: string; purpose: Token['purpose']; created_at: number; expires_at: number | null };

export type OutboxRow = {
  id: string;
  /** When a worker may take it. Taking it moves this to the end of the lease. */
  due_at: number;
  attempts: number;
  /** The mail: recipient, template, language, letter, mailbox and the secret of the link. */
  sealed: string;
};

export type Database = Kysely<Tables>;
