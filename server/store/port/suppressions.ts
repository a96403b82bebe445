import type { AddressHashes, Suppression } from '#signon/signature.ts';

/** Which mailboxes get no mail, and what each wished. */
export type Suppressions = {
  /** Whether somebody who reads this `certain` mailbox asked for no more mails. */
  isOptedOut(certain: string): Promise<boolean>;
  /** Whether the mail server of this `spelling` had refused it at a time, so that it got no mail then, or refused it later. Forgotten by `purge`. */
  isBounced(spelling: string, at: number): Promise<boolean>;
  /** All `certain` mailboxes that want no mail. */
  optedOut(): Promise<string[]>;
  /** What each `certain` mailbox wants that ever wanted no mail, and since when. */
  wishes(): Promise<{ certain: string; isOptedOut: boolean; at: number }[]>;
};

/** What a transaction asks of whoever may get no mail. */
export type SuppressionsInTransaction = {
  isOptedOut(certain: string): Promise<boolean>;
  /** Why this address gets no mail now; null when it does. */
  suppressionOf(address: Omit<AddressHashes, 'mailbox'>, now: number): Promise<Suppression['reason'] | null>;
};
