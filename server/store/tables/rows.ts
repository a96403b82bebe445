import type { OrganisersKeys } from '#server/keys/organisersKeys.ts';
import { log } from '#server/log/log.ts';
import { laneOf, rankOf } from '#signon/mail/mailLane.ts';
import { organisersOnly } from '#signon/retention/organisersOnly.ts';
import type { ForOrganisers, Mail, NameSkeleton, Signature, Token, Verification } from '#signon/signature.ts';
import type { OutboxRow } from './mails.ts';
import type { SignatureRow, TokenRow } from './signatures.ts';

/** Encrypts a text so that only its own row opens it; see server/keys/keys.ts. */
export type Sealer = {
  /** Given when organisers have keys of their own: then what only those of a letter may read is sealed for them. */
  organisers?: OrganisersKeys | null;
  seal(plaintext: string, id: string): string;
  /** @throws Error when it was not sealed under this key for this id */
  open(sealed: string, id: string): string;
  /** The keyed hash of the provider of an address; see providerOf in signon/form/mailbox.ts. */
  providerHash(address: string): string;
  /** The keyed hash of a name under a letter as it looks. */
  nameHash(name: NameSkeleton): string;
};

type Private = Pick<Signature, 'name' | 'email' | 'initials' | 'organisation' | 'role' | 'website'>;

const signatureId = (id: string) => `signatures/${id}`;
const outboxId = (id: string) => `outbox/${id}`;

export function rowOfSignature(signature: Signature, sealer: Sealer): SignatureRow {
  const { id, letter, spelling, certain, mailbox, kind, country, display, locale, state } = signature;
  const { name, email, initials, organisation, role, website } = signature;
  return {
    id,
    letter,
    spelling,
    certain,
    mailbox,
    kind,
    country,
    display,
    locale,
    updates: signature.updates ? 1 : 0,
    letter_version: signature.letterVersion,
    consent_version: signature.consentVersion,
    state,
    signed_at: signature.signedAt,
    confirmed_at: signature.confirmedAt,
    held: signature.held ?? null,
    sealed: sealer.seal(
      JSON.stringify({ name, email, ...(initials && { initials }), organisation, role, website } satisfies Private),
      signatureId(id),
    ),
    for_organisers: signature.forOrganisers ? JSON.stringify(signature.forOrganisers) : null,
    readable: Object.keys(organisersOnly(signature)).length > 0 ? 1 : 0,
    ...columnsOfVerification(signature.verification),
  };
}

/** @throws Error when the row was sealed under another key or is damaged */
export function signatureOfRow(row: SignatureRow, sealer: Sealer): Signature {
  const { name, email, initials, organisation, role, website } = JSON.parse(
    sealer.open(row.sealed, signatureId(row.id)),
  ) as Private;
  const { id, letter, spelling, certain, mailbox, kind, country, display, locale, state } = row;
  return {
    ...{ id, letter, spelling, certain, mailbox, kind, country, display, locale, state },
    ...{ name, email, organisation, role, website },
    updates: row.updates === 1,
    letterVersion: row.letter_version,
    consentVersion: row.consent_version,
    signedAt: row.signed_at,
    confirmedAt: row.confirmed_at,
    ...(initials && { initials }),
    ...(row.for_organisers && { forOrganisers: JSON.parse(row.for_organisers) as ForOrganisers }),
    ...(row.held && { held: row.held }),
    ...verificationOfColumns(row),
  };
}

type VerificationColumns = Pick<SignatureRow, 'verification' | 'verification_at' | 'verification_reason'>;

function columnsOfVerification(verification: Verification | undefined): VerificationColumns {
  if (!verification) return { verification: null, verification_at: null, verification_reason: null };
  const { at } = verification;
  return 'by' in verification
    ? { verification: verification.by, verification_at: at, verification_reason: null }
    : { verification: 'rejected', verification_at: at, verification_reason: verification.rejected };
}

function verificationOfColumns(row: VerificationColumns): { verification?: Verification } {
  const { verification: by, verification_at: at, verification_reason: rejected } = row;
  if (by === null || at === null) return {};
  if (by !== 'rejected') return { verification: { by, at } };
  return rejected ? { verification: { rejected, at } } : {};
}

export const rowOfToken = ({ hash, signature, purpose, createdAt, expiresAt, supersededAt }: Token): TokenRow => ({
  hash,
  signature,
  purpose,
  created_at: createdAt,
  expires_at: expiresAt,
  superseded_at: supersededAt,
});

export const tokenOfRow = ({ hash, signature, purpose, created_at, expires_at, superseded_at }: TokenRow): Token => ({
  hash,
  signature,
  purpose,
  createdAt: created_at,
  expiresAt: expires_at,
  supersededAt: superseded_at,
});

export const rowOfMail = (
  id: string,
  mail: Mail,
  { dueAt, now, turn }: { dueAt: number; now: number; turn: number },
  sealer: Sealer,
): OutboxRow => ({
  id,
  owed_since: dueAt,
  due_at: dueAt,
  set_at: now,
  lane: rankOf(laneOf(mail)),
  turn,
  provider: sealer.providerHash(mail.to),
  attempts: 0,
  refused_at: null,
  code: null,
  letter_update: mail.update ?? null,
  sealed: sealer.seal(JSON.stringify(mail), outboxId(id)),
});

/** @throws Error when the row was sealed under another key or is damaged */
export const mailOfRow = ({ id, sealed }: Pick<OutboxRow, 'id' | 'sealed'>, sealer: Sealer): Mail =>
  JSON.parse(sealer.open(sealed, outboxId(id))) as Mail;

/** The signatures of rows. One that cannot be opened is logged and left out, so that the others are still seen. */
export const readableSignatures = (rows: readonly SignatureRow[], sealer: Sealer): Signature[] =>
  rows.flatMap((row) => {
    try {
      return [signatureOfRow(row, sealer)];
    } catch {
      log('signature.unreadable', { id: row.id });
      return [];
    }
  });
