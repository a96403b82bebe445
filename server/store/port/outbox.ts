import type { FigureEvent } from '#signon/figures/figures.ts';
import type { MailLane } from '#signon/mail/mailLane.ts';
import type { CountedMail } from '#signon/mail/mailTime.ts';
import type { AddressHashes, Mail, Suppression } from '#signon/signature.ts';

/** A mail that is owed, taken by one worker for a time. */
export type OwedMail = {
  id: string;
  /** How often it was tried before. */
  attempts: number;
  mail: Mail;
  /** The keyed hash of the domain of its provider. */
  provider: string;
  /** Its provider was paused and took no mail since: this one is to tell whether it does again, alone until then. null for all others. */
  probeUntil: number | null;
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

/** How many mails are owed; `held` are those of providers that an operator paused, and `oldest` is none of these. */
type OwedCount = { lane: MailLane; due: number; later: number; held: number; oldest: number | null };

/** What became of a mail about a signature, to be added up with the country of that. */
export type MailFigures = { signature: string | null; events: readonly FigureEvent[] };

/** Mails that are owed, until a mail server took them or nobody wants them. */
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
  bounced(address: Pick<AddressHashes, 'spelling' | 'mailbox'>, since: number, until: number): Promise<void>;
  /** Forgets that a `spelling` was refused. @returns whether it was known to be */
  allow(spelling: string): Promise<boolean>;
  /** Owes refused mails again, and lifts what their refusal said of their addresses. @returns those that were refused */
  oweAgain(ids: readonly string[], now: number): Promise<string[]>;
  /** Makes the mails of a provider wait; of those refused since a time, owes all again. @returns how many */
  pause(pause: MailPause, refusedSince?: number): Promise<number>;
  /** Ends a pause. @param domain an address or a domain of the provider @returns whether it was paused */
  resume(domain: string): Promise<boolean>;
  pauseOf(domain: string): Promise<MailPause | null>;
  /** The mail that was to tell of a paused provider told nothing: the next one may. */
  endProbe(probe: Pick<OwedMail, 'provider' | 'probeUntil'>, now: number): Promise<void>;
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

/** What a transaction does with mails that are owed. */
export type OutboxInTransaction = {
  /** Mails that a stranger can cause, owed or sent to this mailbox since a time; a mail that follows a confirmation is not among them. */
  mailsSince(mailbox: string, since: number): Promise<CountedMail[]>;
  /**
   * Takes up to `count` mails that are due, for `leaseMs`; nobody else gets them in that time. By lane, within a lane by
   * turn, and then oldest first; none of a paused provider, and one alone of a provider that took no mail since its pause.
   *
   * @param last the last lane to take from; all when left out
   */
  lease(asked: { count: number; leaseMs: number; now: number; last?: MailLane | undefined }): Promise<OwedMail[]>;
  /** Drops what is owed to an address, by its `certain` mailbox, and forgets its mails and that it bounced. */
  forgetMails(address: AddressHashes): Promise<void>;
};
