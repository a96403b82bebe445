import { mailOwnLink } from './askToConfirm.ts';
import { domainToProve } from './organisation.ts';
import {
  type Changes,
  type Decision,
  type FreshToken,
  type MeansOfProof,
  type RefusalOfProof,
  type RemovalReason,
  refusalsOfProof,
  type Signature,
  type Silence,
} from './signature.ts';

export const proofViews = ['provable', 'by-hand', 'dns', 'file', 'hand', ...refusalsOfProof] as const;
export type ProofView = (typeof proofViews)[number];

/**
 * Where an organisation stands: how it was proven, why it was refused, `provable` by its applicant, or waiting to be looked at `by-hand`.
 *
 * @param isChecked whether this portal looks at domains at all
 * @returns null for a person
 */
export function viewProof(signature: Signature, isChecked: boolean): ProofView | null {
  if (signature.kind !== 'organisation') return null;
  const { proof } = signature;
  if (proof) return 'by' in proof ? proof.by : proof.refused;
  return isChecked && domainToProve(signature) !== null ? 'provable' : 'by-hand';
}

/** What was found instead of the proof. In DNS: no record, another one, no answer. On the site: see `FileFound` in server/domains/port.ts. */
export const dnsFindings = ['absent', 'other', 'failed'] as const;
export type DnsFinding = (typeof dnsFindings)[number];
export const fileFindings = ['absent', 'other', 'redirected', 'failed'] as const;
export type FileFinding = (typeof fileFindings)[number];

export const proveOutcomes = ['proven', 'already', 'refused', 'unknown'] as const;
export type ProveOutcome = (typeof proveOutcomes)[number];

/**
 * Writes that the proof of an organisation was found. Safe to repeat.
 *
 * @param found by what, and under which domain: if that is no longer the one to prove, nothing is proven
 * @returns `refused` when a moderator refused it: then only a moderator can accept it
 */
export function prove(
  signature: Signature | null,
  found: { by: Exclude<MeansOfProof, 'hand'>; domain: string },
  now: number,
): Decision<ProveOutcome> {
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  if (signature.proof) return { outcome: 'by' in signature.proof ? 'already' : 'refused', changes: {} };
  if (domainToProve(signature) !== found.domain) return { outcome: 'unknown', changes: {} };
  return { outcome: 'proven', changes: { save: { ...signature, proof: { by: found.by, at: now } } } };
}

export const judgementOutcomes = ['accepted', 'refused', 'already', 'a-person', 'not-a-reason', 'unknown'] as const;
export type JudgementOutcome = (typeof judgementOutcomes)[number];

/** A moderator has made sure of an organisation, or takes back a refusal. Safe to repeat. */
export function acceptByHand(signature: Signature | null, now: number): Decision<JudgementOutcome> {
  const problem = notToJudge(signature);
  if (problem || !signature) return { outcome: problem ?? 'unknown', changes: {} };
  if (signature.proof && 'by' in signature.proof) return { outcome: 'already', changes: {} };
  return { outcome: 'accepted', changes: { save: { ...signature, proof: { by: 'hand', at: now } } } };
}

/**
 * A moderator will not list an organisation, or no longer. It stays, so that its applicant can read why. Safe to repeat.
 *
 * @param reason one of `refusalsOfProof`
 */
export function refuseByHand(signature: Signature | null, reason: string, now: number): Decision<JudgementOutcome> {
  if (!isRefusal(reason)) return { outcome: 'not-a-reason', changes: {} };
  const problem = notToJudge(signature);
  if (problem || !signature) return { outcome: problem ?? 'unknown', changes: {} };
  if (signature.proof && 'refused' in signature.proof && signature.proof.refused === reason)
    return { outcome: 'already', changes: {} };
  const changes: Changes = { save: { ...signature, proof: { refused: reason, at: now } }, because: inTheLog[reason] };
  return { outcome: 'refused', changes };
}

/**
 * The mail that tells an applicant that a moderator decided, with a link to the page that says what.
 *
 * @param silence why the mailbox gets no mail; null when it does
 * @returns nothing when no mail can or may be sent: the address is sealed for the organisers since an earlier decision, or wants none
 */
export function tellDecision(
  signature: Signature,
  silence: Silence['reason'] | null,
  token: FreshToken,
  now: number,
): Changes {
  if (signature.email === null || silence !== null) return {};
  return mailOwnLink(signature, { template: 'decided', to: signature.email, locale: signature.locale }, { token }, now);
}

/** How the public log calls a refusal of what was counted. */
const inTheLog: Record<RefusalOfProof, RemovalReason> = {
  'not-found': 'moderated-false',
  'not-authorised': 'moderated-false',
  duplicate: 'moderated-duplicate',
  'no-organisation': 'moderated-abuse',
};

function notToJudge(signature: Signature | null): 'unknown' | 'a-person' | null {
  if (signature?.state !== 'confirmed') return 'unknown';
  return signature.kind === 'organisation' ? null : 'a-person';
}

const isRefusal = (text: string): text is RefusalOfProof => (refusalsOfProof as readonly string[]).includes(text);
