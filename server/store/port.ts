import type { Head } from '#ledger/head.ts';
import type { Range } from '#ledger/paths.ts';
import type { Attempt } from '#signon/code.ts';
import type { FigureEvent, FigureSum } from '#signon/figures.ts';
import type { FriendCount } from '#signon/friends.ts';
import type { Milestone } from '#signon/letterLife.ts';
import type { MailLane } from '#signon/mailLane.ts';
import type { CountedMail } from '#signon/mailTime.ts';
import type { Waiting } from '#signon/makeRoom.ts';
import type { Motive } from '#signon/motive.ts';
import type { PaperCount } from '#signon/paperCount.ts';
import type { PartnerWords, Through } from '#signon/partner.ts';
import type { PublicCountries } from '#signon/publicCountries.ts';
import type { PublicSignature } from '#signon/publicView.ts';
import type { Attachment } from '#signon/report.ts';
import type { Notice } from '#signon/retention.ts';
import type { AddressHashes, Changes, Mail, Signature, Suppression, Token } from '#signon/signature.ts';

/** Where signatures and owed mails are kept. Every adapter passes the suite in contract.ts. */
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
  /** How many counted with a signature when it began to count, and whether the public is told of it; null while it does not count. */
  standing(id: string): Promise<{ number: number; isTold: boolean } | null>;
  /** Counted signatures as they are now, by the hour since which they count, newest first, and within an hour by chance; organisations apart from people. */
  signatories(letter: string, options: ListOptions): Promise<{ signatures: Signature[]; next: string | null }>;
  /** The public log of confirmations and removals. Its entries are written by `transact`, in the transaction that they tell of. */
  ledger: Ledger;
  purges: Purges;
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
  /** Confirmed organisations, proven or not, by their ids: at most `count`, after an id. One that cannot be read is left out. */
  organisations(count: number, after: string): Promise<Signature[]>;
  erasures: Erasures;
  /** The confirmed signature of a mailbox under a letter. */
  confirmedOf(letter: string, mailbox: string): Promise<Signature | null>;
  /** Whether somebody who reads this `certain` mailbox asked for no more mails. */
  isOptedOut(certain: string): Promise<boolean>;
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
  /** Up to `count` confirmed signatures, by their ids in order from after one, of which the server can still read what only the organisers should; of these letters only, unless that is null. */
  readable(after: string, count: number, letters: readonly string[] | null): Promise<string[]>;
  /** Deletes what is past its time: signatures nobody confirmed, counters, crowds of names that do not wait, the record of mails, suppressions that end, with the refused mails of their time. */
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

/** Signatures by country as the public may know them; they add up to `signatures` with `elsewhere`. */
export type Counts = { signatures: number; organisations: number } & PublicCountries;

/** What the public is told of a letter, from one step to the next: count and list move together, countries and log by the hour. */
export type Published = Counts & {
  step: number;
  /** The time that `signatures` and `organisations` are of, and the list. */
  asOf: number;
  /** The hour that `byCountry`, `elsewhere` and the log are of, and the signatures that were counted then. */
  hour: { asOf: number; signatures: number };
  /** How many signatures counted at that hour under each version of the letter, earliest version first. */
  versions: readonly VersionCount[];
};

export type VersionCount = { version: string; signatures: number };

export type ListOptions = {
  kind: 'person' | 'organisation';
  /** At most this many. */
  limit: number;
  /** The `next` of the page before. One that is not understood starts from the beginning. */
  cursor?: string | null;
};

/** From `start` to before `end`, in milliseconds since 1970. */
export type Window = { start: number; end: number };

/** What is begun without waiting for each other is done in the order of beginning, and saves journeys to the database. */
export type Transaction = UpdatesInTransaction & {
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
  /** Mails that a stranger can cause, owed or sent to this mailbox since a time; a mail that follows a confirmation is not among them. */
  mailsSince(mailbox: string, since: number): Promise<CountedMail[]>;
  /**
   * Takes up to `count` mails that are due, for `leaseMs`; nobody else gets them in that time. By lane, within a lane by
   * turn, and then oldest first; none of a paused provider.
   *
   * @param last the last lane to take from; all when left out
   */
  lease(asked: { count: number; leaseMs: number; now: number; last?: MailLane | undefined }): Promise<OwedMail[]>;
  /** How often something was counted in the windows that began at `since` or later. A network has its keyed hash for a name. */
  counted(what: string, since: number): Promise<number>;
  /** Counts something once more, or `by` more times, in a window of time; the count is kept until the window's end. */
  count(what: string, window: Window, by?: number): Promise<void>;
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
  /** Notes that something happened to a signature, to be added up; see `Figures`. */
  noteFigure(event: FigureEvent): Promise<void>;
  /** Notes the crowds of a signature that is being confirmed. */
  joinCrowds(joining: CrowdsOfOne & { signature: string; letter: string; at: number }): Promise<void>;
  /** Notes through whom a signature came, with what was agreed to. Goes with the signature. */
  comeThrough(signature: string, letter: string, through: Through): Promise<void>;
  tieOf(signature: string): Promise<Tie | null>;
  /** Keeps what only the partner can read, once the signature is confirmed. */
  sealForPartner(signature: string, sealed: SealedForPartner): Promise<void>;
  /** Ends what was agreed to, and deletes what was sealed for the partner, who is told of it by the id that was given. Safe to repeat. */
  endPartnerConsent(signature: string): Promise<void>;
  /** Notes that a partner was given what was sealed for it. Safe to repeat. */
  giveToPartner(given: { id: string; partner: string; letter: string; signature: string; at: number }): Promise<void>;
  /** Gives a signature a link with which it counts who came by it, unless it has one. */
  openFriendLink(link: FriendLink & { hash: string; signature: string; letter: string }): Promise<void>;
  /** Forgets that link and its count. */
  closeFriendLink(signature: string): Promise<void>;
  /** Notes by which link an attempt came, if there is one with this hash under the letter. */
  noteVisit(attempt: string, letter: string, hash: string): Promise<void>;
  /** Counts for its link an attempt that is being confirmed, and forgets which that was. */
  countVisit(attempt: string, letter: string, now: number): Promise<void>;
  /** Forgets them, because a moderator has looked at the names. */
  leaveCrowds(signature: string): Promise<void>;
  /** Drops what is owed to an address, by its `certain` mailbox, and forgets its mails and that it bounced. */
  forgetMails(address: Omit<AddressHashes, 'mailbox'>): Promise<void>;
  /** The signature, for the one who is first to ask for it so that its owner is told that its names wait; null for all others, and when they do not. */
  claimWaitingNotice(id: string, now: number): Promise<Signature | null>;
  /** Why somebody signed, if that was said. */
  motive(signature: string): Promise<Motive | null>;
  /** Keeps why somebody signed, or nothing of it any more. */
  writeMotive(of: Pick<Motive, 'signature' | 'letter'>, motive: Motive | null, now: number): Promise<void>;
  /** What was counted on paper under a letter, in the order in which it was recorded. */
  paperCounts(letter: string): Promise<PaperCount[]>;
  /** Keeps what was counted on paper. */
  notePaperCount(counted: PaperCount, now: number): Promise<void>;
  /** Writes down what a moderator did. */
  noteAct(act: ModerationAct): Promise<void>;
  /** What changed the state of a letter, earliest first. */
  milestones(letter: string): Promise<Milestone[]>;
  /** Keeps a milestone, once for each id, with its line in the public log. */
  noteMilestone(milestone: Milestone, now: number): Promise<void>;
  /** Keeps the file that a milestone names, once for each letter. */
  keepAttachment(letter: string, attachment: Attachment, body: Uint8Array): Promise<void>;
  /** Notes that a signer is asked to affirm under a version. @returns whether nobody asked before, and they did not affirm by themselves */
  noteAsked(signature: string, version: string, now: number): Promise<boolean>;
  /** Notes that a signer affirmed under a version a signature that was under another; the public is told in the next step. */
  noteAffirmed(signature: Pick<Signature, 'id' | 'letter'>, version: string, from: string, now: number): Promise<void>;
  notices(letter: string): Promise<Notice[]>;
  /** Notes that the organisers were told. One from the future, which a wrong clock gave, gives way. @returns whether it was not noted before */
  noteNotice(letter: string, notice: Notice): Promise<boolean>;
  /** Notes that a signature was erased, under the keyed hash of its id. Safe to repeat. */
  noteErased(hash: string, now: number): Promise<void>;
};

/** When private data of the signatures of a letter end: see signon/retention.ts. */
export type Retention = {
  /** When the organisers of a letter were told. */
  notices(letter: string): Promise<Notice[]>;
  /** The letters of which private data ended, and when. */
  ended(): Promise<{ letter: string; at: number }[]>;
  /**
   * Deletes all signatures of a letter with all that belongs to them: names, addresses, links, mails, and what was sealed for
   * the organisers. The count stays, as sums; the public log stays as it is. At last keeps the milestone that says so. Signing
   * goes on meanwhile. Safe to repeat, in parallel, and after a stop in the midst of it.
   *
   * @returns how many it deleted
   */
  end(letter: string, now: number, at?: number): Promise<number>;
};

/** When a signer was asked to affirm under a version, and affirmed what was under version `from`. */
export type Affirmation = { version: string; from: string | null; askedAt: number | null; affirmedAt: number | null };

/** Signatures under versions of their letter: see signon/affirm.ts. */
export type Affirming = {
  /** How many count under each version now, earliest version first. */
  versions(letter: string): Promise<VersionCount[]>;
  /** Up to `count` confirmed signatures, by their ids in order from after one, whose owners want mail of the letter, which are under one of the `older` versions, and who were not asked about this `version`. */
  unasked(
    letter: string,
    version: string,
    older: readonly string[],
    page: { count: number; after: string },
  ): Promise<string[]>;
  of(signature: string): Promise<Affirmation[]>;
};

/** Which signatures were taken back, as keyed hashes of their ids: see keepErasures.ts. */
export type Erasures = {
  all(): Promise<string[]>;
  count(): Promise<number>;
  note(hashes: readonly string[], now: number): Promise<void>;
  /**
   * Deletes every signature whose id is said to be erased, with its links and owed mails.
   * @returns how many
   */
  again(isErased: (id: string) => boolean, now: number): Promise<number>;
};

/** What a moderator or an operator did about a signature, and why; it names nobody. No signature: nobody was found. */
export type ModerationAct = {
  id: string;
  at: number;
  act:
    | 'held'
    | 'released'
    | 'refused'
    | 'hidden'
    | 'unhidden'
    | 'reason-shown'
    | 'reason-refused'
    | 'organisation-accepted'
    | 'organisation-refused'
    | 'person-found'
    | 'person-shown'
    | 'person-erased';
  signature: string;
  letter: string;
  reason: string | null;
  /** Who did it, as they called themselves; null when no moderator did. */
  by: string | null;
};

/** Which confirmed signatures a moderator asks for: all that meet what is given. Times are of confirming, `until` not included. */
export type AskedNames = {
  letter?: string;
  /** The keyed hash of a mailbox, and of a network that is still known. */
  mailbox?: string;
  network?: string;
  since?: number;
  until?: number;
  /** Whether their names are shown, wait for a moderator, because of a surge or for whatever reason, or are hidden. */
  state?: 'listed' | 'surge' | 'waiting' | 'hidden';
};

/** A signature that was found, and the keyed hash of its mail domain while that is known. */
export type FoundName = { signature: Signature; domain: string | null };

export type Moderation = {
  /** Confirmed signatures whose names wait for a moderator, oldest first, at most `count`. */
  held(count: number): Promise<Signature[]>;
  /** A page of those that are asked for, in the order of their ids; `next` is where the one after begins. One that cannot be read is left out. */
  find(asked: AskedNames, page: { count: number; after: string }): Promise<{ found: FoundName[]; next: string | null }>;
  /** How many names wait for a moderator, of each letter, and since when the first does. */
  waiting(): Promise<{ letter: string; count: number; since: number }[]>;
  /** Up to `count` signatures whose names wait since a time or longer, and whose owners were not told that they do. */
  untold(since: number, count: number): Promise<string[]>;
  /** All that moderators did, oldest first. */
  acts(): Promise<ModerationAct[]>;
  /** How often each thing was done between two times, and for which reason. */
  countActs(window: Window): Promise<{ act: ModerationAct['act']; reason: string | null; count: number }[]>;
};

/** Why signers signed, in their own words. */
export type Motives = {
  of(signature: string): Promise<Motive | null>;
  /** Those that no moderator has read, oldest first, at most `count`. */
  waiting(count: number): Promise<Motive[]>;
  /** How many no moderator has read, of each letter, and since when the first waits. */
  waits(): Promise<{ letter: string; count: number; since: number }[]>;
  /** Those of a letter that are shown with their names, by their signatures. */
  shown(letter: string): Promise<ReadonlyMap<string, Motive>>;
};

/** From where a signature was confirmed, as keyed hashes: its mail domain, if that could be read, and its network. */
export type CrowdsOfOne = { domain: string | null; network: string };

/** Those who confirmed a letter from one mail domain, or from one network. */
export type Crowd = { letter: string; by: 'domain' | 'network'; hash: string };

/** Which confirmed signatures of a letter are asked for: all that meet what is given. Times are of confirming, `until` not included. */
export type AskedOfCrowds = {
  letter: string;
  domain?: string;
  network?: string;
  since?: number;
  until?: number;
  /** Whether their names wait for a moderator: no, because of a surge, or for whatever reason. */
  waits: 'no' | 'surge' | 'yes';
};

/** Where signatures were confirmed from. Known for a day, and while their names wait. */
export type Crowds = {
  /** Crowds of more than `least` that confirmed since a time. */
  large(since: number, least: number): Promise<Crowd[]>;
  /** Up to `count` signatures by their ids in order, from after one. */
  members(asked: AskedOfCrowds, page: { count: number; after: string }): Promise<string[]>;
  /** The crowds of those whose names wait because of a surge, largest first: how many they are, and when the first and the last confirmed. */
  waiting(): Promise<(Crowd & { count: number; since: number; until: number })[]>;
};

/** What only a partner can read (age, in base64), and the public key that it is for. */
export type SealedForPartner = { recipient: string; sealed: string };

/** Through whom a signature came. */
export type Tie = Through & { sealed: SealedForPartner | null };

/** Through whom signatures came, and what their signers agreed to besides. */
export type Partners = {
  tieOf(signature: string): Promise<Tie | null>;
  /** How many counted signatures that were confirmed until a time came through each partner, and of how many it has a sealed copy. */
  counts(letter: string, until: number): Promise<{ partner: string; signatures: number; consented: number }[]>;
  /** Up to `count` confirmed signatures of which a partner has a sealed copy, over all letters, by their ids in order from after one. */
  consented(
    partner: string,
    page: { count: number; after: string },
  ): Promise<
    { signature: string; letter: string; confirmedAt: number; consent: PartnerWords; sealed: SealedForPartner }[]
  >;
  /** What a partner was given and was taken back since, by the ids that it knows. */
  takenBack(partner: string): Promise<{ id: string; letter: string }[]>;
};

/** The link with which a signer counts who came by it. */
export type FriendLink = { code: string; count: FriendCount };

/** The links with which signers count who came by them. */
export type Friends = { linkOf(signature: string): Promise<FriendLink | null> };

/** What is kept of whoever reads a mailbox, over all letters. */
export type People = {
  /** Signatures and attempts, oldest first. One that cannot be read is left out. */
  signatures(mailbox: string): Promise<Signature[]>;
  /** Mails to it of the last day, and those that are owed or were refused. */
  mails(certain: string): Promise<{ letter: string; at: number; state: 'owed' | 'refused' | 'sent' }[]>;
  suppressions(address: Omit<AddressHashes, 'mailbox'>): Promise<Suppression[]>;
};

/** A mail that is owed, taken by one worker for a time. */
export type OwedMail = {
  id: string;
  /** How often it was tried before. */
  attempts: number;
  mail: Mail;
  /** The keyed hash of the domain of its provider. */
  provider: string;
  /** Its provider was paused and took no mail since: this one is to tell whether it does again. */
  isProbe: boolean;
  /** When it was first due. */
  owedSince: number;
};

/** A provider whose mails wait. Mails of others leave. */
export type MailPause = {
  /** In small letters and ASCII. */
  domain: string;
  since: number;
  /** When its mails are tried again; null: when an operator says so. */
  until: number | null;
  /** How often it was paused since it last took a mail. */
  tries: number;
  /** The reply of SMTP for which it is paused; null when an operator paused it. */
  code: string | null;
};

/** A mail that was refused and is owed no more, unless somebody owes it again. */
export type RefusedMail = { id: string; mail: Mail /** Of its provider. */; domain: string; at: number; code: string };

/** Mails that are owed: how many, and since when the one that waits longest has been due. */
export type MailSum = { mails: number; oldest: number };

/** How many mails are owed. */
type OwedCount = { lane: MailLane; due: number; later: number; oldest: number };

/** What became of a mail about a signature, to be added up with the country of that. */
export type MailFigures = { signature: string | null; events: readonly FigureEvent[] };

export type Outbox = {
  /** Takes mails of all lanes as `lease` of a transaction does. */
  lease(count: number, leaseMs: number, now: number): Promise<OwedMail[]>;
  /** The SMTP server took it: the row and the address in it are gone. @param figures what it is counted as, while its signature is there */
  sent(id: string, figures?: MailFigures): Promise<void>;
  /** Nobody wants it any more: the row and the address in it are gone. */
  drop(id: string): Promise<void>;
  /** It was not taken; it is due again at `retryAt`. @param keepsLane whether it is worth as much as before, not a retry @param now so that a clock that steps back does not make it wait */
  postpone(id: string, retryAt: number, keepsLane?: boolean, now?: number): Promise<void>;
  /** Nobody takes it: it is owed no more. It is kept until it is purged, so that it can be owed again. */
  refuse(id: string, code: string, now: number, figures?: MailFigures): Promise<void>;
  /** The server refused the address itself: this `spelling` gets no mail until then, and what else is owed to it is refused too, so that it can be owed again. */
  bounced(address: Omit<AddressHashes, 'mailbox'>, since: number, until: number): Promise<void>;
  /** Forgets that a `spelling` was refused. @returns whether it was known to be */
  allow(spelling: string): Promise<boolean>;
  /** Owes refused mails again, and lifts what their refusal said of their addresses. @returns those that were refused */
  oweAgain(ids: readonly string[], now: number): Promise<string[]>;
  /** Makes the mails of a provider wait; of those refused since a time, owes all again. @returns how many */
  pause(pause: MailPause, refusedSince?: number): Promise<number>;
  /** Ends a pause. @param domain an address or a domain of the provider @returns whether it was paused */
  resume(domain: string): Promise<boolean>;
  pauseOf(domain: string): Promise<MailPause | null>;
  pauses(): Promise<MailPause[]>;
  /** When the next mail is due or its lease ends; null when nothing is owed */
  nextDue(withoutUpdates?: boolean): Promise<number | null>;
  /**
   * The mails that are due and ask to confirm, by turn, in no order, without those of a paused provider; and the turn that a
   * network gets which owes nothing. It reads every mail that is owed: ask it seldom.
   */
  queue(now: number): Promise<{ served: number; turns: (MailSum & { turn: number })[] }>;
  /** All that is owed to a provider and due; null when nothing is. As `queue`. @param domain an address or a domain of it */
  queueOfProvider(domain: string, now: number): Promise<MailSum | null>;
  /** What is owed, by lane. As `queue`. */
  countOwed(now: number): Promise<OwedCount[]>;
  /** How many mailboxes get no mail at a time, by reason. */
  countSuppressed(now: number): Promise<{ reason: Suppression['reason']; count: number }[]>;
  /** Refused mails, newest first, at most `count`. One that cannot be read is left out. */
  refused(count: number): Promise<RefusedMail[]>;
};

/** The files that milestones name. */
export type Attachments = {
  /** A file by its hash; null when the letter has none of it. */
  read(letter: string, sha256: string): Promise<{ name: string; body: Buffer } | null>;
};

/** How far the sending of an update came. */
export type Sending = {
  update: string;
  letter: string;
  begunAt: number;
  /** When it was owed to all who confirmed before it began. */
  endedAt: number | null;
  /** The id of the last signature that was asked about. */
  after: string;
};

/** What became of an update, as sums. */
export type SendingResults = Sending & {
  queued: number;
  /** Owed and not sent yet. */
  waiting: number;
  sent: number;
  refused: number;
  /** Owed, and no longer wanted when it would have left: withdrawn, unticked, opted out, erased. */
  dropped: number;
  /** Who ended the news by the link of this update. */
  unsubscribed: number;
  /** Who asked for news and whose address only the organisers can read. */
  onlySealed: number;
};

/** What organisers wrote to those who asked for news of a letter. An update is sent once, in steps. */
export type Updates = {
  /** null for one whose sending was never begun. */
  results(update: string): Promise<SendingResults | null>;
  /** How many confirmed signatures of a letter asked for news, by language; those that opted out are not among them. */
  readers(letter: string): Promise<{ locale: string; count: number }[]>;
  /** Whether the mail of an update is still wanted at the moment at which it leaves: confirmed, ticked, and the address takes mails. */
  isWanted(mail: Pick<Mail, 'signature' | 'spelling' | 'certain'>, now: number): Promise<boolean>;
};

export type UpdatesInTransaction = {
  /** What was begun, or is begun now. */
  beginSending(update: string, letter: string, now: number): Promise<Sending>;
  /**
   * Up to `count` signatures of a letter that asked for news and were confirmed by a time, by their ids, from after one.
   * `next` is the id after which others may follow. One that cannot be read is left out.
   */
  readersOf(
    letter: string,
    confirmedBy: number,
    page: { after: string; count: number },
  ): Promise<{ signatures: Signature[]; next: string | null }>;
  /** Moves a sending on from where it stood, and adds to its sums. @returns false when it does not stand there any more; nothing is written then */
  moveSending(
    sending: Sending,
    to: Pick<Sending, 'after' | 'endedAt'> & { queued: number; onlySealed: number },
  ): Promise<boolean>;
  /** Counts that somebody ended the news by the link of an update. */
  countUnsubscribed(update: string): Promise<void>;
};

/** How often something happened to signatures of a letter from a time on, for an hour (`hour`) or a day (all else). */
export type Figure = Omit<FigureSum, 'letter'>;

/** Sums for organisers, of things that happened and never of who they happened to. */
export type Figures = {
  /** Adds up to `count` noted events to the sums, and forgets them. Safe to repeat and in parallel. @returns how many */
  addUp(count: number): Promise<number>;
  of(letter: string): Promise<Figure[]>;
};

/** Where the log of a letter ends: see ledger/head.ts. */
export type LogState = Pick<Head, 'size' | 'root' | 'people' | 'organisations'>;

export type Ledger = {
  /** The letters with entries that have no place yet. */
  waiting(): Promise<string[]>;
  /**
   * Gives places to waiting entries, each the next free one. Safe to repeat and in parallel, in any process.
   * @returns how many got a place, at most `limit` confirmations and as many removals
   */
  sequence(letter: string, limit: number): Promise<number>;
  state(letter: string): Promise<LogState>;
  /** The lines of the log from an index on. */
  lines(letter: string, from: number, count: number): Promise<string[]>;
  /** The hashes of ranges of the tree. @throws Error when the log is not that long */
  hashes(letter: string, ranges: readonly Range[]): Promise<Uint8Array[]>;
  /** What its owner may know of the entry of a signature; null while it has none. `index` is null while it waits for its place. */
  entryOf(signature: string): Promise<{ nonce: string; index: number | null } | null>;
};

/** What is known of purges, so that one which the clock alone asks for is held back. */
export type Purges = {
  /** Decides about a purge, and notes that, in one transaction. */
  look(unconfirmedBefore: number, now: number): Promise<PurgeLook>;
  /** What would be decided now; nothing is noted. */
  state(unconfirmedBefore: number, now: number): Promise<PurgeLook>;
  /** Lets the next purge go on, if it would be held back. @returns what would have been decided */
  allow(unconfirmedBefore: number, now: number): Promise<PurgeLook>;
};

/** A process that serves on this database, and hashes of the settings in which all must agree. */
export type LiveNode = { id: string; settings: Readonly<Record<string, string>> };

/** Which processes serve on one database. */
export type Nodes = {
  /** Notes that a node lives; forgets those that were not seen for a day. */
  note(node: LiveNode, now: number): Promise<void>;
  /** Those that were seen within three minutes. */
  live(now: number): Promise<LiveNode[]>;
  /** It ends. */
  leave(id: string): Promise<void>;
};

/** `past` are the unconfirmed signatures that a purge deletes; `gap` is the time since the last one. */
export type PurgeLook = { isHeld: boolean; past: number; gap: number };

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
