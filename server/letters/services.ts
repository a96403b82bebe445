import type { Challenges } from '#server/challenges/challenges.ts';
import type { DomainChecks } from '#server/domains/port.ts';
import type { HeadSigner } from '#server/keys/headSigner.ts';
import { createHeads, type Heads } from '#server/ledger/heads.ts';
import { createHistories, type Histories } from '#server/ledger/histories.ts';
import { createLetterCounts, type LetterCounts } from '#server/letters/counts/letterCounts.ts';
import { createHolding } from '#server/letters/crowds/holdCrowds.ts';
import { createMailDelay } from '#server/mail/outbox/mailDelay.ts';
import type { Crowd, Store } from '#server/store/port.ts';
import type { AddressHashes, FreshToken } from '#signon/signature.ts';

/** What the keys of this installation can do. No service sees a key itself. */
export type Keys = {
  /** The keyed hashes of an address. */
  addressHashes(address: string): AddressHashes;
  /** The keyed hash of a mailbox and the network that caused a mail to it. */
  causeHash(mailbox: string, ip: string): string;
  /** The keyed hash of the network that an IP address belongs to. */
  networkHash(ip: string): string;
  /** The keyed hash of the registered domain of an address. */
  domainHash(address: string): string;
  /** Whether the domain with this hash is one at which anybody can have a mailbox. */
  isSharedDomain(hash: string): boolean;
  /** The code of an attempt. */
  codeOf(attempt: string): string;
  /** Whether these digits are the code of an attempt. */
  isCodeOf(attempt: string, code: string): boolean;
  /** The keyed hash of a signature and a domain, which an organisation publishes to prove that it signs itself. */
  verificationHash(signature: string, domain: string): string;
  freshToken(): FreshToken;
  /** The form in which a secret is kept. */
  hashSecret(secret: string): string;
  freshId(): string;
  /** Signs where a public log ends. */
  signHead: HeadSigner;
  /** Makes and checks the challenges of the step-up. */
  challenges: Challenges;
  /** Encrypts what a link holds, so that it opens only for the same purpose. */
  seal(plaintext: string, purpose: string): string;
  /** @throws Error when it was not sealed for this purpose, or was changed */
  open(sealed: string, purpose: string): string;
};

/** Where the rules of signing meet the world: all that the services of a letter need. */
export type Services = {
  store: Store;
  keys: Keys;
  /** Milliseconds since 1970. */
  now: () => number;
  /** How many mails leave in a minute at most; more are owed until later. */
  mailsPerMinute: number;
  /** How often the public is told, in milliseconds: COUNT_STEP. */
  countStep: number;
  /** How late mails leave at this moment, in milliseconds; the same for everybody. */
  mailDelay: () => Promise<number>;
  /** Tells the mail worker that a mail is owed. */
  nudgeMail: () => void;
  /** Tells the sequencer that the public log has entries to order. */
  nudgeLedger: () => void;
  /** Looks for the verification of organisations at their domains; null when only a moderator decides. */
  checks: DomainChecks | null;
  counts: LetterCounts;
  heads: Heads;
  histories: Histories;
  /** Lets the names of surging crowds wait that were listed before. */
  holdBack: (surging: readonly Crowd[]) => Promise<void>;
};

/** Sets up the services with their own memory of how late mails are, of counts, heads and histories. */
export const createServices = (
  world: Omit<Services, 'counts' | 'heads' | 'histories' | 'holdBack' | 'mailDelay'>,
): Services => ({
  ...world,
  mailDelay: createMailDelay(world),
  counts: createLetterCounts(world.store, world.now),
  holdBack: createHolding(world.store, world.now),
  histories: createHistories(world.store.ledger),
  heads: createHeads(world.store.ledger, world.keys.signHead, world.now),
});
