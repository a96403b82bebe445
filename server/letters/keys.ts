import type { Challenges } from '#server/challenges/challenges.ts';
import type { HeadSigner } from '#server/keys/headSigner.ts';
import type { AddressHashes, FreshToken } from '#signon/signature.ts';

/** What the keys of this installation can do. No service sees a key itself. */
export type Keys = {
  /** The keyed hashes of an address. */
  addressHashes(address: string): AddressHashes;
  /** The `certain` one under which older wishes for no mail are kept, where that is another. */
  certainBefore(address: string): string | null;
  /** The keyed hash of a mailbox and the line that caused a mail to it. */
  causeHash(mailbox: string, ip: string): string;
  /** The keyed hash of the network that an IP address belongs to. */
  networkHash(ip: string): string;
  /** The keyed hash of the line that an IP address came over. */
  lineHash(ip: string): string;
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
  /** A new code for the link of a friend: 128 random bits in base64url. */
  freshCode(): string;
  /** Random bytes for the noise in what the owner of such a link is told of a week: always the same for code and week. */
  friendNoise(code: string, week: number): Uint8Array;
  /** The same for what the public is told of a partner of a letter. */
  partnerNoise(letter: string, partner: string, week: number): Uint8Array;
  freshToken(): FreshToken;
  /** The form in which a secret is kept; */
  hashSecret(secret: string): string;
  /** and that of the secret of a link. */
  hashToken(secret: string): string;
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
