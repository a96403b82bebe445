import type { PublicSignature } from '#signon/public/publicView.ts';
import type { Signature } from '#signon/signature.ts';
import type { Affirming, AffirmingInTransaction } from './port/affirming.ts';
import type { Attachments, AttachmentsInTransaction } from './port/attachments.ts';
import type { Crowds, CrowdsInTransaction } from './port/crowds.ts';
import type { Erasures, ErasuresInTransaction } from './port/erasures.ts';
import type { Figures, FiguresInTransaction } from './port/figures.ts';
import type { Friends, FriendsInTransaction } from './port/friends.ts';
import type { Ledger } from './port/ledger.ts';
import type { Milestones, MilestonesInTransaction } from './port/milestones.ts';
import type { Moderation, ModerationInTransaction } from './port/moderation.ts';
import type { Motives, MotivesInTransaction } from './port/motives.ts';
import type { Nodes } from './port/nodes.ts';
import type { Outbox, OutboxInTransaction } from './port/outbox.ts';
import type { Page } from './port/page.ts';
import type { PaperCounts, PaperCountsInTransaction } from './port/paperCounts.ts';
import type { Partners, PartnersInTransaction } from './port/partners.ts';
import type { People } from './port/people.ts';
import type { Counts, ListOptions, Published } from './port/published.ts';
import type { PurgeHold } from './port/purgeHold.ts';
import type { RateCounters } from './port/rateCounters.ts';
import type { Retention, RetentionInTransaction } from './port/retention.ts';
import type { Signatures, SignaturesInTransaction } from './port/signatures.ts';
import type { Suppressions, SuppressionsInTransaction } from './port/suppressions.ts';
import type { Updates, UpdatesInTransaction } from './port/updates.ts';
import type { UsedNoncesInTransaction } from './port/usedNonces.ts';

export type { ModerationAct } from './port/moderation.ts';
export type { Counts, VersionCount } from './port/published.ts';

/** Where signatures and owed mails are kept. What it does of one subject is in port/, and every adapter passes the suite in contract/. */
export type Store = Signatures &
  Suppressions &
  Milestones &
  PaperCounts & {
    /**
     * Runs `work` in one transaction and resolves only when what it wrote is durable.
     * Adapters may run several works in one transaction and may run a work again; it must have no other effect.
     * @throws StoreBusy when the store cannot take more work now; nothing was written
     */
    transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
    /** What is counted at this moment, which the public is told of in steps only. */
    counts(letter: string): Promise<Counts>;
    /** Compares the counts with all signatures, and mends them. @returns the letters whose counts were wrong */
    mendCounts(now: number): Promise<string[]>;
    /** What the public is told of a letter now; takes the step that is due. */
    published(letter: string, now: number): Promise<Published>;
    /** Takes each step that is due, of all letters. */
    publishDue(now: number): Promise<void>;
    /** A page of the public list as it was at a step that `published` gave, in the order of `signatories`. */
    listed(
      letter: string,
      options: ListOptions & { step: number },
    ): Promise<{ shown: PublicSignature[]; next: string | null }>;
    /** Counted signatures as they are now, by the hour since which they count, newest first, and in random order within an hour; organisations apart from people. */
    signatories(letter: string, options: ListOptions): Promise<{ signatures: Signature[]; next: string | null }>;
    /** The public log of confirmations and removals. Its entries are written by `transact`, in the transaction that they tell of. */
    ledger: Ledger;
    purgeHold: PurgeHold;
    nodes: Nodes;
    /** The time of the database, in milliseconds since 1970, where several machines share one; null where it has that of this machine. */
    time(): Promise<number | null>;
    outbox: Outbox;
    updates: Updates;
    figures: Figures;
    /** All letters that somebody has confirmed or that ever had a line in the log, with how many signatures count now. */
    signedLetters(): Promise<{ letter: string; signatures: number }[]>;
    attachments: Attachments;
    retention: Retention;
    affirming: Affirming;
    moderation: Moderation;
    motives: Motives;
    crowds: Crowds;
    people: People;
    partners: Partners;
    friends: Friends;
    /** A page of the confirmed organisations, proven or not. One that cannot be read is left out. */
    organisations(page: Page): Promise<Signature[]>;
    erasures: Erasures;
    /** The mailbox of each of these `certain` ones to which something was mailed or is owed of late, or for which an attempt waits. Looks through all of that, in pieces: for wishes that leave it out. */
    mailboxesOf(certain: readonly string[]): Promise<Map<string, string>>;
    /** Deletes what is past its time: signatures nobody confirmed, counters, names that were hidden, crowds of names that do not wait, the record of mails, suppressions that end, with the refused mails of their time. */
    purge(before: {
      unconfirmed: number;
      mailRecord: number;
      counters: number;
      crowds: number;
      suppression: number;
    }): Promise<{ signatures: number }>;
    /** Whether the store answers and takes what is written; for /readyz. @throws when it does not */
    ping(): Promise<void>;
    /** Finishes the work that was taken and closes. */
    close(): Promise<void>;
  };

/** What one transaction may do. What is begun without waiting for each other is done in the order of beginning, and saves journeys to the database. */
export type Transaction = AffirmingInTransaction &
  AttachmentsInTransaction &
  CrowdsInTransaction &
  ErasuresInTransaction &
  FiguresInTransaction &
  FriendsInTransaction &
  MilestonesInTransaction &
  ModerationInTransaction &
  MotivesInTransaction &
  OutboxInTransaction &
  PaperCountsInTransaction &
  PartnersInTransaction &
  RateCounters &
  RetentionInTransaction &
  SignaturesInTransaction &
  SuppressionsInTransaction &
  UpdatesInTransaction &
  UsedNoncesInTransaction;

/** The store is full to its limit; the caller should answer 503 and ask to come again. */
export class StoreBusy extends Error {
  override name = 'StoreBusy';
  /** What keeps it from taking work, as the log may say it. */
  readonly code: string;
  constructor(message = '', { code = 'BUSY', ...options }: ErrorOptions & { code?: string } = {}) {
    super(message, options);
    this.code = code;
  }
}
