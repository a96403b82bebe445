export const displays = ['named', 'initials', 'anonymous'] as const;
/** How a signer is shown to the public: full name, initials, or counted without a name. */
export type Display = (typeof displays)[number];

export const kindsOfSigner = ['person', 'organisation'] as const;
export type KindOfSigner = (typeof kindsOfSigner)[number];

/** What a signer tells us, checked and tidied by `readForm`. */
export type Details = {
  name: string;
  email: string;
  country: string;
  display: Display;
  kind: KindOfSigner;
  organisation: string | null;
  role: string | null;
  website: string | null;
  /** Whether the signer wants to hear by mail what became of the letter. */
  updates: boolean;
  /** The site or campaign that the signer came from, when the form says so. */
  source: string | null;
};

/** What a signer agreed to, so that it can be shown to them later. */
export type Agreement = { letterVersion: string; consentVersion: string };

/** One mailbox's signature under one letter. All times are milliseconds since 1970, UTC. */
export type Signature = Details &
  Agreement & {
    id: string;
    letter: string;
    /** The keyed hash of the canonical address: one signature for each mailbox and letter. */
    mailbox: string;
    locale: string;
    state: 'pending' | 'confirmed';
    signedAt: number;
    confirmedAt: number | null;
  };

/** A power handed out by mail. Only the hash of the secret is kept. */
export type Token = {
  hash: string;
  purpose: 'confirm' | 'manage';
  signature: string;
  createdAt: number;
  /** null: until the signature is gone. */
  expiresAt: number | null;
};

/** A mail that is owed to a signer; it carries the one secret link. */
export type Mail = {
  template: 'confirm' | 'signed' | 'again';
  to: string;
  locale: string;
  letter: string;
  mailbox: string;
  secret: string;
};

/** A new random secret (256 bits, base64url) and its hash. */
export type FreshToken = { secret: string; hash: string };

/**
 * Why a confirmed signature no longer counts, as the public log says it: taken back by its owner, erased on request, or
 * taken out by a moderator because it is a duplicate, not of who it names, or not a name at all.
 */
export const removalReasons = ['withdrawn', 'erased', 'moderated-duplicate', 'moderated-false', 'moderated-abuse'] as const;
export type RemovalReason = (typeof removalReasons)[number];

/** What is to be written, in one transaction, because of a decision. */
export type Changes = {
  save?: Signature;
  remove?: Signature;
  /** Why it is removed; `withdrawn` when left out. */
  because?: RemovalReason;
  addToken?: Token;
  owe?: Mail;
};

/** The answer of every verb: a named outcome and what to write for it. */
export type Decision<Outcome extends string> = { outcome: Outcome; changes: Changes };
