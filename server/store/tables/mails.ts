import type { AddressHashes, MailQuota, Suppression } from '#signon/signature.ts';

/** What is mailed, and who gets no mail. */
export type MailTables = {
  outbox: OutboxRow;
  /** Providers whose mails wait, because they refuse us or because an operator said so; see `MailPause` in server/store/port/outbox.ts. */
  mail_pauses: PauseRow;
  /** Which mailboxes are or were mailed, and when, for the limit of mails. Under the id of the mail, while that is owed. */
  mail_record: MailRecordRow;
  /** Addresses that get no mail, and why: see Suppression. */
  suppressions: { address: string; reason: Suppression['reason']; since: number; until: number | null };
  /** Mailboxes that wanted no mail and want it again, as keyed hashes, and since when: so that of two lists the newer wish is known. */
  mail_allowed: { certain: string; at: number };
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
