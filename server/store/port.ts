import type { Attempt } from '#signon/confirming/code.ts';
import type { Milestone } from '#signon/life/letterLife.ts';
import type { PaperCount } from '#signon/life/paperCount.ts';
import type { PublicSignature } from '#signon/public/publicView.ts';
import type { AddressHashes, Changes, Signature, Suppression, Token } from '#signon/signature.ts';
import type { Waiting } from '#signon/signing/makeRoom.ts';
import type { Affirming, AffirmingInTransaction } from './port/affirming.ts';
import type { Attachments, AttachmentsInTransaction } from './port/attachments.ts';
import type { Crowds, CrowdsInTransaction } from './port/crowds.ts';
import type { Erasures, ErasuresInTransaction } from './port/erasures.ts';
import type { Figures, FiguresInTransaction } from './port/figures.ts';
import type { Friends, FriendsInTransaction } from './port/friends.ts';
import type { Ledger } from './port/ledger.ts';
import type { Moderation, ModerationInTransaction } from './port/moderation.ts';
import type { Motives, MotivesInTransaction } from './port/motives.ts';
import type { Nodes } from './port/nodes.ts';
import type { Outbox, OutboxInTransaction } from './port/outbox.ts';
import type { Page } from './port/page.ts';
import type { Partners, PartnersInTransaction } from './port/partners.ts';
import type { People } from './port/people.ts';
import type { Counts, ListOptions, Published } from './port/published.ts';
import type { PurgeHold } from './port/purgeHold.ts';
import type { RateCounters } from './port/rateCounters.ts';
import type { Retention, RetentionInTransaction } from './port/retention.ts';
import type { Updates, UpdatesInTransaction } from './port/updates.ts';

export type { ModerationAct } from './port/moderation.ts';
export type { Counts, VersionCount } from './port/published.ts';

/** Where signatures and owed mails are kept. What it does of one subject is in port/, and every adapter passes the suite in contract/. */
export type Store = {
  /**
   * Runs `work` in one transaction and resolves only when what it wrote is durable.
   * Adapters may run several works in one transaction and may run a work again; it must have no other effect.
   * @throws StoreBusy when the store cannot take more work now; nothing was written
   */
  transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T>;
  /** The signature that a token belongs to, and the token itself. */
  link(hash: string): Promise<{ token: Token; signature: Signature } | null>;
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
  /** How many counted with a signature when it began to count, by what the public was told then, and whether the public is told of it; null while it does not count. */
  standing(id: string): Promise<{ number: number; isTold: boolean } | null>;
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
  /** What changed the state of a letter, earliest first. */
  milestones(letter: string): Promise<Milestone[]>;
  /** All letters that somebody has confirmed or that ever had a line in the log, with how many signatures count now. */
  signedLetters(): Promise<{ letter: string; signatures: number }[]>;
  attachments: Attachments;
  retention: Retention;
  affirming: Affirming;
  moderation: Moderation;
  motives: Motives;
  /** What was counted on paper under a letter, in the order in which it was recorded. */
  paperCounts(letter: string): Promise<PaperCount[]>;
  crowds: Crowds;
  people: People;
  partners: Partners;
  friends: Friends;
  /** A page of the confirmed organisations, proven or not. One that cannot be read is left out. */
  organisations(page: Page): Promise<Signature[]>;
  erasures: Erasures;
  /** The confirmed signature of a mailbox under a letter. */
  confirmedOf(letter: string, mailbox: string): Promise<Signature | null>;
  /** Whether somebody who reads this `certain` mailbox asked for no more mails. */
  isOptedOut(certain: string): Promise<boolean>;
  /** The mailbox of each of these `certain` ones to which something was mailed or is owed of late, or for which an attempt waits. Looks through all of that, in pieces: for wishes that leave it out. */
  mailboxesOf(certain: readonly string[]): Promise<Map<string, string>>;
  /** Whether the mail server of this `spelling` had refused it at a time, so that it got no mail then, or refused it later. Forgotten by `purge`. */
  isBounced(spelling: string, at: number): Promise<boolean>;
  /** All `certain` mailboxes that want no mail. */
  optedOut(): Promise<string[]>;
  /** What each `certain` mailbox wants that ever wanted no mail, and since when. */
  wishes(): Promise<{ certain: string; isOptedOut: boolean; at: number }[]>;
  /**
   * Up to `count` attempts, by their ids, that wait since `signedBy` or longer; longest first. Of each spelling and letter
   * only the newest, and none when one of them was claimed before.
   */
  unreminded(signedBy: number, count: number): Promise<string[]>;
  /** A page of the confirmed signatures, by their ids, of which the server can still read what only the organisers should; of these letters only, unless that is null. */
  readable(letters: readonly string[] | null, page: Page): Promise<string[]>;
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
  ModerationInTransaction &
  MotivesInTransaction &
  OutboxInTransaction &
  PartnersInTransaction &
  RateCounters &
  RetentionInTransaction &
  UpdatesInTransaction & {
    /** The confirmed signature of a mailbox under a letter. */
    confirmedOf(letter: string, mailbox: string): Promise<Signature | null>;
    link(hash: string): Promise<{ token: Token; signature: Signature } | null>;
    signature(id: string): Promise<Signature | null>;
    /** An attempt, confirmed or not, with the newest link that was mailed for it. */
    attempt(id: string): Promise<Attempt | null>;
    /** All attempts of a mailbox under a letter, newest first. */
    attemptsOf(letter: string, mailbox: string): Promise<Attempt[]>;
    /** The attempts that wait in a mailbox, over all letters. */
    waitingIn(mailbox: string): Promise<Waiting[]>;
    /** Uses up what works only once. @returns false when it was used before; the store remembers it until `until` */
    useNonce(nonce: string, until: number): Promise<boolean>;
    isOptedOut(certain: string): Promise<boolean>;
    /** Why this address gets no mail now; null when it does. */
    suppressionOf(address: Omit<AddressHashes, 'mailbox'>, now: number): Promise<Suppression['reason'] | null>;
    /**
     * The attempt, for the one who is first to ask for it so that its signer is reminded; null for all others, when meanwhile
     * it was confirmed, and when it is not the one to remind: see `unreminded`.
     */
    claimReminder(id: string, signedBy: number, now: number): Promise<Signature | null>;
    /**
     * Writes a decision (see Changes): saves or removes a signature (with its tokens and owed mails), adds tokens, owes a mail,
     * suppresses an address. Removing leaves no row that names the signer.
     *
     * @param turn the place of the mail within its lane, by `takeTurn`; before all others when nobody else can cause it
     */
    write(changes: Changes, now: number, turn?: number): Promise<void>;
    /** What was counted on paper under a letter, in the order in which it was recorded. */
    paperCounts(letter: string): Promise<PaperCount[]>;
    /** Keeps what was counted on paper. */
    notePaperCount(counted: PaperCount, now: number): Promise<void>;
    /** What changed the state of a letter, earliest first. */
    milestones(letter: string): Promise<Milestone[]>;
    /** Keeps a milestone, once for each id, with its line in the public log. */
    noteMilestone(milestone: Milestone, now: number): Promise<void>;
  };

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
