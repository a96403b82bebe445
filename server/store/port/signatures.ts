import type { Attempt } from '#signon/confirming/code.ts';
import type { Changes, Signature, Token } from '#signon/signature.ts';
import type { Waiting } from '#signon/signing/makeRoom.ts';
import type { Page } from './page.ts';

/** A link that was mailed, and the signature that it belongs to. */
type Linked = { token: Token; signature: Signature };

/** Signatures and attempts, by what leads to them. */
export type Signatures = {
  /** The signature that a token belongs to, and the token itself. */
  link(hash: string): Promise<Linked | null>;
  /** The confirmed signature of a mailbox under a letter. */
  confirmedOf(letter: string, mailbox: string): Promise<Signature | null>;
  /** How many counted with a signature when it began to count, by what the public was told then, and whether the public is told of it; null while it does not count. */
  signerNumber(id: string): Promise<{ number: number; isTold: boolean } | null>;
  /**
   * Up to `count` attempts, by their ids, that wait since `signedBy` or longer; longest first. Of each spelling and letter
   * only the newest, and none when one of them was claimed before.
   */
  unreminded(signedBy: number, count: number): Promise<string[]>;
  /** A page of the confirmed signatures, by their ids, of which the server can still read what only the organisers should; of these letters only, unless that is null. */
  readable(letters: readonly string[] | null, page: Page): Promise<string[]>;
};

/** What a transaction does with signatures and attempts. */
export type SignaturesInTransaction = {
  /** The confirmed signature of a mailbox under a letter. */
  confirmedOf(letter: string, mailbox: string): Promise<Signature | null>;
  link(hash: string): Promise<Linked | null>;
  signature(id: string): Promise<Signature | null>;
  /** An attempt, confirmed or not, with the newest link that was mailed for it. */
  attempt(id: string): Promise<Attempt | null>;
  /** All attempts of a mailbox under a letter, newest first. */
  attemptsOf(letter: string, mailbox: string): Promise<Attempt[]>;
  /** The attempts that wait in a mailbox, over all letters. */
  waitingIn(mailbox: string): Promise<Waiting[]>;
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
};
