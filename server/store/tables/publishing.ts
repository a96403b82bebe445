import type { KindOfSigner } from '#signon/signature.ts';

/** What the public is told of each letter: count, list and log. */
export type PublishingTables = {
  /** What the public is told of each letter, from one step to the next; see server/store/publishing/publishing.ts. */
  published: PublishedRow;
  /** What the public list goes on showing until the next step, of who is shown otherwise from then on, or no longer. */
  unlisted: UnlistedRow;
  /** Entries that are written but have no place in the log of their letter yet, in no order. `at` is an hour. */
  log_waiting: WaitingRow;
  /** The public log of each letter; see ledger/entry.ts. The commitment of a confirmation stands beside its text, to be found by. */
  log_entries: { letter: string; position: number; line: string; commitment: string | null };
  /** The hashes of the complete subtrees of the log of each letter, above its leaves, in hex. */
  log_nodes: { letter: string; level: number; position: number; hash: string };
  /** One row for each letter: where its log ends. `peaks` are the hashes from which it grows on. */
  log_trees: { letter: string; size: number; peaks: string; people: number; organisations: number };
};

export type PublishedRow = {
  letter: string;
  step: number;
  /** When the step was taken. */
  at: number;
  signatures: number;
  organisations: number;
  /** What happened since and waits for the next step: signatures that count now, that count no longer, that are shown otherwise. */
  added: number;
  removed: number;
  changed: number;
  /** The minute of the last of it. */
  noted_at: number;
  /** The last step that countries and log tell of, which move by the hour; its hour, its count, and its PublicCountries as JSON. */
  log_step: number;
  log_at: number;
  log_signatures: number;
  countries: string;
  /** How many signatures counted then under each version of the letter, as JSON; empty until the first hour that tells of it. */
  versions: string;
};

export type UnlistedRow = {
  id: string;
  letter: string;
  kind: KindOfSigner;
  listed_hour: number;
  list_key: string;
  /** From this step on the list shows it no more, and the row is deleted. */
  step: number;
  /** The PublicSignature. */
  sealed: string;
};

export type WaitingRow = {
  id: string;
  letter: string;
  at: number;
  kind: KindOfSigner | 'letter';
  /** Of the confirmation that this is, or that it takes back; of a milestone, which has the kind `letter`, its statement. */
  commitment: string;
  /** Why it is taken back; null for a confirmation; the state that a milestone reached. */
  reason: string | null;
  /** The log tells of it once `log_step` is that: one for all of an hour; see server/store/publishing/ledgerEntries.ts. */
  step: number;
};
