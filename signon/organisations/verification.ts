import { unasked } from '#signon/confirming/confirm.ts';
import {
  type Changes,
  type Decision,
  type FreshToken,
  type MeansOfVerification,
  type RejectionReason,
  type RemovalReason,
  rejectionReasons,
  type Signature,
  type Suppression,
} from '#signon/signature.ts';
import { mailOwnLink } from '#signon/signing/askToConfirm.ts';
import { domainToProve } from './organisation.ts';

export const verificationViews = ['provable', 'by-hand', 'dns', 'file', 'hand', ...rejectionReasons] as const;
export type VerificationView = (typeof verificationViews)[number];

/**
 * Where an organisation stands: how it was proven, why it was rejected, `provable` by its applicant, or waiting to be looked at `by-hand`.
 *
 * @param isChecked whether this portal looks at its domain, which it does at none, or not under the name of another
 * @returns null for a person
 */
export function viewVerification(signature: Signature, isChecked: boolean): VerificationView | null {
  if (signature.kind !== 'organisation') return null;
  const { verification } = signature;
  if (verification) return 'by' in verification ? verification.by : verification.rejected;
  return isChecked && domainToProve(signature) !== null ? 'provable' : 'by-hand';
}

/** What was found instead of the verification. In DNS: no record, another one, no answer. On the site: see `FileFound` in server/domains/port.ts. */
export const dnsFindings = ['absent', 'other', 'failed'] as const;
export type DnsFinding = (typeof dnsFindings)[number];
export const fileFindings = ['absent', 'other', 'redirected', 'failed'] as const;
export type FileFinding = (typeof fileFindings)[number];

const verifyOutcomes = ['proven', 'already', 'rejected', 'unknown'] as const;
export type VerifyOutcome = (typeof verifyOutcomes)[number];

/**
 * Writes that the verification of an organisation was found. Safe to repeat.
 *
 * @param found by what, and under which domain: if that is no longer the one to prove, nothing is proven
 * @returns `rejected` when a moderator rejected it: then only a moderator can accept it
 */
export function verify(
  signature: Signature | null,
  found: { by: Exclude<MeansOfVerification, 'hand'>; domain: string },
  now: number,
): Decision<VerifyOutcome> {
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  if (signature.verification) return { outcome: 'by' in signature.verification ? 'already' : 'rejected', changes: {} };
  if (domainToProve(signature) !== found.domain) return { outcome: 'unknown', changes: {} };
  return { outcome: 'proven', changes: { save: { ...signature, verification: { by: found.by, at: now } } } };
}

const reviewOutcomes = ['accepted', 'rejected', 'already', 'a-person', 'not-a-reason', 'unknown'] as const;
export type ReviewOutcome = (typeof reviewOutcomes)[number];

/** A moderator has made sure of an organisation, or takes back a rejection. Safe to repeat. */
export function acceptByHand(signature: Signature | null, now: number): Decision<ReviewOutcome> {
  const problem = whyNotReviewable(signature);
  if (problem || !signature) return { outcome: problem ?? 'unknown', changes: {} };
  if (signature.verification && 'by' in signature.verification) return { outcome: 'already', changes: {} };
  return { outcome: 'accepted', changes: { save: { ...signature, verification: { by: 'hand', at: now } } } };
}

/**
 * A moderator will not list an organisation, or no longer. It stays, so that its applicant can read why. Safe to repeat.
 *
 * @param reason one of `rejectionReasons`
 */
export function rejectByHand(signature: Signature | null, reason: string, now: number): Decision<ReviewOutcome> {
  if (!isRejectionReason(reason)) return { outcome: 'not-a-reason', changes: {} };
  const problem = whyNotReviewable(signature);
  if (problem || !signature) return { outcome: problem ?? 'unknown', changes: {} };
  if (signature.verification && 'rejected' in signature.verification && signature.verification.rejected === reason)
    return { outcome: 'already', changes: {} };
  const changes: Changes = {
    save: { ...signature, verification: { rejected: reason, at: now } },
    because: inTheLog[reason],
  };
  return { outcome: 'rejected', changes };
}

/**
 * The mail that tells an applicant that a moderator decided, with a link to the page that says what.
 *
 * @param suppression why the address gets no mail; null when it does
 * @returns nothing when no mail can or may be sent: the address is sealed for the organisers since an earlier decision, or wants none
 */
export function tellDecision(
  signature: Signature,
  suppression: Suppression['reason'] | null,
  token: FreshToken,
  now: number,
): Changes {
  if (signature.email === null || suppression !== null) return {};
  const { email: to, locale } = signature;
  return mailOwnLink(signature, { template: 'decided', to, locale }, { token }, unasked(now), now);
}

/** How the public log calls a rejection of what was counted. */
const inTheLog: Record<RejectionReason, RemovalReason> = {
  'not-found': 'moderated-false',
  'not-authorised': 'moderated-false',
  duplicate: 'moderated-duplicate',
  'no-organisation': 'moderated-abuse',
};

function whyNotReviewable(signature: Signature | null): 'unknown' | 'a-person' | null {
  if (signature?.state !== 'confirmed') return 'unknown';
  return signature.kind === 'organisation' ? null : 'a-person';
}

const isRejectionReason = (text: string): text is RejectionReason =>
  (rejectionReasons as readonly string[]).includes(text);
