import type { Generated, Kysely } from 'kysely';
import type { ModerationAct } from '#server/store/port.ts';
import type { FigureEvent, FigureSum } from '#signon/figures/figures.ts';
import type { Milestone } from '#signon/life/letterLife.ts';
import type { PaperCount } from '#signon/life/paperCount.ts';
import type { Motive } from '#signon/ownSignature/motive.ts';
import type { Notice } from '#signon/retention/retention.ts';
import type {
  AddressHashes,
  Display,
  HeldReason,
  KindOfSigner,
  MailQuota,
  MeansOfVerification,
  RejectionReason,
  Signature,
  Suppression,
  Token,
} from '#signon/signature.ts';

/**
 * The tables. What is counted, ordered or looked up is a column; what tells who somebody is, is sealed under a key
 * that the database does not hold. All times are milliseconds since 1970.
 */
export type Tables = {
  signatures: SignatureRow &
    CountedColumns & {
      /** When the one reminder was claimed. Not written with the signature. */ reminded_at: number | null;
      /** Since when its names are held as they are now; null for those that a version before 0.3.0 held. */ held_since:
        | number
        | null;
      /** When its owner was told that they wait long. Not written with the signature. */ held_told_at: number | null;
      /** The first step in which the public list shows it as it is now. */ listed_step: Generated<number>;
    };
  tokens: TokenRow;
  outbox: OutboxRow;
  /** Providers whose mails wait, because they refuse us or because an operator said so; see `MailPause` in server/store/port/outbox.ts. */
  mail_pauses: PauseRow;
  /** Which mailboxes are or were mailed, and when, for the limit of mails. Under the id of the mail, while that is owed. */
  mail_record: MailRecordRow;
  /** What is counted by windows of time, such as the signings of a network, under its keyed hash. Of no use after `ends_at`. */
  rate_counters: { what: string; window_start: number; ends_at: number; count: number };
  /** What works only once and was used, such as a challenge, until it would not work anyway. */
  used_nonces: { nonce: string; ends_at: number };
  /** Addresses that get no mail, and why: see Suppression. */
  suppressions: { address: string; reason: Suppression['reason']; since: number; until: number | null };
  /** One row, sealed under the keys of this portal: a store opened with other keys is noticed at once. */
  key_check: { id: string; sealed: string };
  /** Mailboxes that wanted no mail and want it again, as keyed hashes, and since when: so that of two lists the newer wish is known. */
  mail_allowed: { certain: string; at: number };
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
  /** Entries that are written but have no place in the log of their letter yet, in no order. `at` is an hour. */
  log_waiting: WaitingRow;
  /** The public log of each letter; see ledger/entry.ts. The commitment of a confirmation stands beside its text, to be found by. */
  log_entries: { letter: string; position: number; line: string; commitment: string | null };
  /** The hashes of the complete subtrees of the log of each letter, above its leaves, in hex. */
  log_nodes: { letter: string; level: number; position: number; hash: string };
  /** One row for each letter: where its log ends. `peaks` are the hashes from which it grows on. */
  log_trees: { letter: string; size: number; peaks: string; people: number; organisations: number };
  /** What the public is told of each letter, from one step to the next; see server/store/publishing/publishing.ts. */
  published: PublishedRow;
  /** What the public list goes on showing until the next step, of who is shown otherwise from then on, or no longer. */
  unlisted: UnlistedRow;
  /** Which signatures were taken back, as keyed hashes of their ids, and when. */
  erased: { hash: string; at: number };
  /** From where each signature was confirmed, as keyed hashes; see `Crowds` in server/store/port/crowds.ts. */
  crowds: { signature: string; letter: string; at: number; domain: string | null; network: string };
  /** What moderators did, to which signature, and why. Nobody is named: an id says nothing once its row is gone. */
  moderation_acts: {
    id: string;
    at: number;
    act: ModerationAct['act'];
    signature: string;
    letter: string;
    reason: string | null;
    /** Who did it; null for what no moderator did, or did before 0.3.0. */
    by: string | null;
  };
  /** What changed the state of each letter, or was told of it; see signon/life/letterLife.ts. `report` is a Report as JSON. */
  milestones: Omit<Milestone, 'report'> & { report: string | null };
  /** The files that milestones name, for everybody to read; `body` in base64. */
  attachments: { letter: string; sha256: string; name: string; size: number; body: string };
  /** How many signed on paper, as it was recorded. */
  paper_counts: PaperCount;
  /** Why signers signed, in their words: see signon/ownSignature/motive.ts. Goes with its signature. `from_step`: the public is told from that step on. */
  motives: {
    signature: string;
    letter: string;
    at: number;
    state: Motive['state'];
    from_step: number;
    /** Text and role. */
    sealed: string;
  };
  /** Under which version a signer was asked to affirm, and affirmed, a signature that was under `from_version`. Goes with it. */
  affirmations: {
    signature: string;
    version: string;
    from_version: string | null;
    asked_at: number | null;
    affirmed_at: number | null;
  };
  /** When the organisers of each letter were told that private data will end, and how long before; see signon/retention/retention.ts. */
  retention_notices: Notice & { letter: string };
  /** How many signatures counted when private data of a letter ended: what is left of them. */
  ended_counts: CountRow;
  /** How many signatures count, with those whose private data ended: moved in the transaction that changes one; see server/store/counting/counts.ts. */
  counts: CountRow;
  /** What became of each update that was sent: how far its sending came, and sums. No row tells of one person. */
  sendings: SendingRow;
  /** What happened to signatures and waits to be added up: no row names whose it was, and none stays long. */
  figures_waiting: FigureEvent & { id: string };
  /** How often something happened, told by one thing at a time; see `Figure` in server/store/port/figures.ts. */
  figures: FigureSum;
  /** Through whom each signature came, and what was agreed to besides; see `Partners` in server/store/port/partners.ts. */
  partner_ties: TieRow;
  /** The words that were agreed to, once each. */
  partner_words: { hash: string; language: string; words: string };
  /** What partners were given, by ids that say nothing. No signature: it was taken back since, or what was agreed to. */
  partner_given: { id: string; partner: string; letter: string; signature: string | null; at: number };
  /** The links with which signers count who came by them, by the hash of their code; see signon/friends/friends.ts. */
  friend_links: {
    hash: string;
    signature: string;
    letter: string;
    since: number;
    latest: number;
    earlier: number;
    in_latest: number;
    /** The code. */
    sealed: string;
  };
  /** By which link a signature came that waits to be confirmed: sealed, and gone once it was counted. */
  friend_visits: { attempt: string; sealed: string };
  /** Names that moderators took out of lists, as keyed hashes of how they look, and until when what looks like them waits. */
  hidden_names: { letter: string; hash: string; until: number };
  migrations: { name: string; at: number };
};

export type SignatureRow = {
  id: string;
  letter: string;
  spelling: string;
  certain: string;
  mailbox: string;
  kind: KindOfSigner;
  country: string;
  display: Display;
  locale: string;
  /** 1 or 0. */
  updates: number;
  letter_version: string;
  consent_version: string;
  state: Signature['state'];
  signed_at: number;
  confirmed_at: number | null;
  held: HeldReason | null;
  /** How an organisation was verified, or that it was rejected; when, and why. */
  verification: MeansOfVerification | 'rejected' | null;
  verification_at: number | null;
  verification_reason: RejectionReason | null;
  /** Name, address, initials, organisation, role and website, as far as the server can read them. */
  sealed: string;
  /** What only the organisers can read, as JSON: see ForOrganisers. */
  for_organisers: string | null;
  /** 1 when it is confirmed and `sealed` still holds what only the organisers should read, if they have a key; else 0. */
  readable: number;
};

/** What a signature gets when it begins to count, and no later change of it touches while it does. */
export type CountedColumns = {
  /** The random value behind its entry in the log, in hex; null while it has none. */
  nonce: string | null;
  /** Its place in the public list: the hour, and a random one within it. */
  listed_hour: number | null;
  list_key: string | null;
  /** How many counted with it when it began to count, by what the public was told then. */
  number: number | null;
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

export type CountPlace = { letter: string; kind: KindOfSigner; country: string; letter_version: string };

export type CountRow = CountPlace & { signatures: number };

type TieRow = {
  signature: string;
  letter: string;
  /** Its slug, or `other`. */
  partner: string;
  /** The hash of the words. */
  consent: string | null;
  /** What only the partner can read, and for which key that is; null while nothing is confirmed or agreed to. */
  recipient: string | null;
  sealed: string | null;
};

export type TokenRow = {
  hash: string;
  signature: string;
  purpose: Token['purpose'];
  created_at: number;
  expires_at: number | null;
  superseded_at: number | null;
};

type MailRecordRow = AddressHashes & {
  id: string;
  letter: string;
  /** What it is about; null when it gives no power over anything. */
  signature: string | null;
  /** When it may go, or could. */
  at: number;
  quota: MailQuota;
  /** The keyed hash of the mailbox and the network that caused it; null when no stranger did. */
  cause: string | null;
};

export type OutboxRow = {
  id: string;
  /** When it was first due. */
  owed_since: number;
  /** When a worker may take it. Taking it moves this to the end of the lease. */
  due_at: number;
  /** When `due_at` was set to a later time; one from the future was set by a clock that has stepped back since. 0 while it is leased. */
  set_at: number;
  /** What it is worth: see signon/mail/mailLane.ts. Lower ones leave first; */
  lane: number;
  /** and within a lane, those of a lower turn: see server/store/mails/mailTurns.ts. */
  turn: number;
  /** The keyed hash of the domain of its provider. */
  provider: string;
  attempts: number;
  /** Since when it is not owed any more, because it was refused; it is kept for a time, so that it can be owed again. */
  refused_at: number | null;
  /** The reply of SMTP with which it was refused. */
  code: string | null;
  /** Which update of a letter it is; null for every other mail. */
  letter_update: string | null;
  /** The mail: recipient, template, language, letter, hashes of the address, the secret of the link and the code. */
  sealed: string;
};

export type SendingRow = {
  letter_update: string;
  letter: string;
  /** Who confirmed by then gets it. */
  begun_at: number;
  /** When it was owed to all of them. */
  ended_at: number | null;
  /** The id of the last signature that was asked about: all up to there were, each once. */
  after: string;
  queued: number;
  /** Who asked for news and whose address only the organisers can read. */
  only_sealed: number;
  sent: number;
  /** Of refused mails that are no longer kept. */
  refused: number;
  /** By the link of this update. */
  unsubscribed: number;
};

export type PauseRow = {
  /** As in the outbox. */
  provider: string;
  since: number;
  /** When mails are tried again; null: when an operator says so. */
  until: number | null;
  /** How often it was paused again without a mail that it took. */
  tries: number;
  /** The reply of SMTP for which it is paused. */
  code: string | null;
  /** The domain. */
  sealed: string;
};

export type Database = Kysely<Tables>;
