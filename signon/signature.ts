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
};

/** What a signer agreed to, so that it can be shown to them later. */
export type Agreement = { letterVersion: string; consentVersion: string };

/**
 * Why names are not shown yet: very many confirmed at once, a word mixes scripts, a name has what names seldom have or a
 * word of the editors' lists, was entered anew and cannot be compared, or looks like one that a moderator took out of the
 * list not long ago. `hidden`: a moderator has looked and decided so.
 */
export const heldReasons = ['surge', 'scripts', 'unusual', 'word', 'retyped', 'hidden-before', 'hidden'] as const;
export type HeldReason = (typeof heldReasons)[number];

/** What only the organisers can read of a confirmed signature: each text encrypted (age, in base64) for their public key, `recipient`. */
export type ForOrganisers = { recipient: string; email?: string; name?: string };
/** How an organisation was shown to be itself: by a record in its domain's DNS, by a file on its site, or to a moderator. */
export const meansOfVerification = ['dns', 'file', 'hand'] as const;
export type MeansOfVerification = (typeof meansOfVerification)[number];

/** Why an organisation is not listed, as its applicant is told; see signon/organisations/organisation.ts. */
export const rejectionReasons = ['not-found', 'not-authorised', 'duplicate', 'no-organisation'] as const;
export type RejectionReason = (typeof rejectionReasons)[number];

/** What became of the verification of an organisation, and when. */
export type Verification = { by: MeansOfVerification; at: number } | { rejected: RejectionReason; at: number };

/**
 * The keyed hashes of an address, from the narrowest to the widest; see signon/form/mailbox.ts. What a mail server said and what a
 * link gives belongs to a spelling, a wish for no mails to what is certainly one mailbox. Only counting may assume.
 */
export type AddressHashes = {
  /** Of the address as it was typed. */
  spelling: string;
  /** The same for spellings that nobody else can be meant by: in any case of letters, with any tag, by what its provider documents. */
  certain: string;
  /** The same for what is assumed to be one mailbox: at most one confirmed signature for each mailbox and letter. */
  mailbox: string;
};

/**
 * One form that was sent, with exactly the details that stood in it: an attempt while it is `pending`, of which a mailbox
 * can have several, then its signature under the letter. All times are milliseconds since 1970, UTC.
 */
export type Signature = Omit<Details, 'name' | 'email'> &
  AddressHashes &
  Agreement & {
    /** null when only the organisers can read it. */
    name: string | null;
    /** null when only the organisers can read it. */
    email: string | null;
    /** The initials of such a name, where they are shown. */
    initials?: string;
    forOrganisers?: ForOrganisers;
    id: string;
    letter: string;
    locale: string;
    state: 'pending' | 'confirmed';
    signedAt: number;
    confirmedAt: number | null;
    /** Why the names are not shown; left out when they are. The signature counts all the same. */
    held?: HeldReason;
    /** Of an organisation; left out while nothing is proven or refused. */
    verification?: Verification;
  };

/** A power handed out by mail. Of the secret only the time that it begins with and its hash are kept. */
export type Token = {
  hash: string;
  purpose: 'confirm' | 'manage';
  signature: string;
  createdAt: number;
  /** null: until the signature is gone. */
  expiresAt: number | null;
  /** Since when a newer link, which was used, stands in for this one. */
  supersededAt: number | null;
};

/** The mails that are sent; each is printed in every language. */
export const mailTemplates = [
  'confirm',
  'reminder',
  'signed',
  'organisation',
  'again',
  'already',
  'decided',
  'hidden',
  'removed',
  'waiting',
  'alarm',
  'affirm',
  // To those who answer for a letter.
  'ending',
] as const;

/** How a mail counts towards the limits of a mailbox: see signon/mail/mailTime.ts. */
export type MailQuota = 'uncounted' | 'common' | 'first';

/** A mail that is owed to a signer. */
export type Mail = AddressHashes & {
  /** `update`: what organisers wrote to those who asked for news of a letter. It is printed for each of them. */
  template: (typeof mailTemplates)[number] | 'update';
  /** Which update it is, by its slug. */
  update?: string;
  to: string;
  locale: string;
  letter: string;
  /** The id of what it is about; null when it gives no power over anything. */
  signature: string | null;
  /** Of its link; null for a link without power. */
  secret: string | null;
  /** The digits that can be typed instead; only in a mail that asks to confirm. */
  code: string | null;
  /** Why something was done, in a mail of a moderator: the kind of reason, and words of theirs if they gave any. */
  said?: { reason: string; words: string | null };
  /** How many names wait, and for how many hours the first does, in the mail to the moderators. */
  waiting?: { count: number; hours: number };
  /** When private data end, in a mail that says so. Milliseconds since 1970. */
  endsAt?: number;
  /** Whether its signer rather waited for it than did the work that was asked: it leaves after all others. */
  isPatient?: true;
};

/** When a mail may go, and what it counts for. */
export type Posting = {
  /** Milliseconds since 1970. */
  at: number;
  quota: MailQuota;
  /** The keyed hash of the mailbox and the network that caused it; null when no stranger did. */
  cause: string | null;
};

/** A new secret in base64url and the hash under which it is kept. */
export type FreshToken = { secret: string; hash: string };

/**
 * Why a confirmed signature no longer counts, as the public log says it: taken back by its owner, erased on request, or
 * taken out by a moderator because it is a duplicate, not of who it names, or not a name at all; or an organisation that
 * was counted before organisations had to be proven.
 */
export const removalReasons = [
  'withdrawn',
  'erased',
  'moderated-duplicate',
  'moderated-false',
  'moderated-abuse',
  'unproven',
] as const;
export type RemovalReason = (typeof removalReasons)[number];

/**
 * An address that gets no mail. `opted-out`: somebody who reads its mail asked for that, over all letters; its hash is the
 * `certain` one. `bounced`: its mail server refused a mail; for some days, and for this `spelling` alone.
 */
export type Suppression = { address: string; reason: 'opted-out' | 'bounced'; since: number; until: number | null };

/** A wish for no mail, and the mailbox by which what is owed and waits there is found; null where nothing does. */
export type OptOut = Suppression & { reason: 'opted-out'; mailbox: string | null };

/** A name under a letter as it looks; see signon/form/skeleton.ts. It is kept as a keyed hash. */
export type NameSkeleton = { letter: string; skeleton: string };

/** What is to be written, in one transaction and in this order, because of a decision. */
export type Changes = {
  save?: Signature;
  /** With a confirmed signature go the attempts of the same spelling under its letter. */
  remove?: Signature;
  /** Why it is removed, or saved as one that no longer counts; `withdrawn`, or `unproven`, when left out. */
  because?: RemovalReason;
  /** A name that was taken out of the list: for some months what looks like it waits. */
  rememberName?: NameSkeleton;
  /** A name that a moderator lets be shown. */
  forgetName?: NameSkeleton;
  /** The id of an attempt that makes room for others: it goes with its mail, if that is still owed; what was mailed goes on counting. */
  makeRoom?: string;
  /** The id of an attempt whose mail, which is still to come, gives way to that of another; the attempt stays. */
  giveWay?: string;
  /** Links to the own page of this signature that are older than the one that is used now give up their power. */
  supersede?: { signature: string; before: number };
  addToken?: Token;
  owe?: { mail: Mail; posting: Posting };
  /** A reader opted out: also drops every mail that is owed to the address, and erases all that waits there to be confirmed. */
  suppression?: OptOut;
  /** Mails may go to this address again. */
  unsuppress?: { certain: string };
};

/** The answer of every verb: a named outcome and what to write for it. */
export type Decision<Outcome extends string> = { outcome: Outcome; changes: Changes };
