import type { Mail, Signature } from '#signon/signature.ts';
import type { Page } from './page.ts';

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

/** What a transaction does with the sending of an update. */
export type UpdatesInTransaction = {
  /** What was begun, or is begun now. */
  beginSending(update: string, letter: string, now: number): Promise<Sending>;
  /**
   * Up to `count` signatures of a letter that asked for news and were confirmed by a time, by their ids, from after one.
   * `next` is the id after which others may follow. One that cannot be read is left out.
   */
  readersOf(letter: string, confirmedBy: number, page: Page): Promise<{ signatures: Signature[]; next: string | null }>;
  /** Moves a sending on from where it stood, and adds to its sums. @returns false when it does not stand there any more; nothing is written then */
  moveSending(
    sending: Sending,
    to: Pick<Sending, 'after' | 'endedAt'> & { queued: number; onlySealed: number },
  ): Promise<boolean>;
  /** Counts that somebody ended the news by the link of an update. */
  countUnsubscribed(update: string): Promise<void>;
};
