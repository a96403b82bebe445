import type { Generated } from 'kysely';
import type { ModerationAct } from '#server/store/port.ts';
import type { Motive } from '#signon/ownSignature/motive.ts';
import type {
  Display,
  HeldReason,
  KindOfSigner,
  MeansOfVerification,
  RejectionReason,
  Signature,
  Token,
} from '#signon/signature.ts';

/** Signatures, their links, and what is kept beside each. */
export type SignatureTables = {
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
  /** Which signatures were taken back, as keyed hashes of their ids, and when. */
  erased: { hash: string; at: number };
  /** From where each signature was confirmed, as keyed hashes; see `Crowds` in server/store/port/crowds.ts. */
  crowds: { signature: string; letter: string; at: number; domain: string | null; network: string };
  /** Names that moderators took out of lists, as keyed hashes of how they look, and until when what looks like them waits. */
  hidden_names: { letter: string; hash: string; until: number };
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

export type CountedColumns = {
  /** The random value behind its entry in the log, in hex; null while it has none. */
  nonce: string | null;
  /** Its place in the public list: the hour, and a random one within it. */
  listed_hour: number | null;
  list_key: string | null;
  /** How many counted with it when it began to count, by what the public was told then. */
  number: number | null;
};

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
