import type { Admission } from './admission.ts';
import { askToConfirm, type Fresh, renewOwnLink } from './askToConfirm.ts';
import { limits as defaultLimits, type Limits } from './limits.ts';
import type { Agreement, Changes, Decision, Details, Signature, Suppression } from './signature.ts';

export type SignRequest = { letter: string; mailbox: string; locale: string; details: Details; agreement: Agreement };

/** What is known at the moment of signing. */
export type Known = {
  /** The signature of this mailbox under this letter, if there is one. */
  signature: Signature | null;
  /** Mails owed or sent to this mailbox within the mail window. */
  recentMails: number;
  /** Why this mailbox gets no mail; null when it does. */
  suppression: Suppression['reason'] | null;
};

export const signOutcomes = ['accepted', 'step-up'] as const;
export type SignOutcome = (typeof signOutcomes)[number];

/**
 * Decides what a submitted form does. A stranger learns nothing from the outcome: whoever is admitted
 * is `accepted`; only the mailbox learns whether this was new, waiting or already confirmed. Of a mailbox that wants no
 * mails nothing is kept, because nobody could confirm it.
 *
 * @param fresh an unused id, token and code; used only when a signature or a link is made
 * @param now milliseconds since 1970
 * @returns `accepted` with what to write, or `step-up` with nothing
 */
export function sign(
  request: SignRequest,
  { admission, ...known }: Known & { admission: Admission },
  fresh: Fresh & { id: string },
  now: number,
  limits: Limits = defaultLimits,
): Decision<SignOutcome> {
  if (!admission.admitted) return { outcome: 'step-up', changes: {} };
  const changes = changesFor(request, known, fresh, now, limits);
  if (!changes.owe || admission.mailDelay === 0) return { outcome: 'accepted', changes };
  return {
    outcome: 'accepted',
    changes: { ...changes, owe: { ...changes.owe, notBefore: now + admission.mailDelay, isPatient: true } },
  };
}

function changesFor(
  request: SignRequest,
  known: Known,
  fresh: Fresh & { id: string },
  now: number,
  limits: Limits,
): Changes {
  if (known.suppression === 'opted-out') return {};
  const isMailed = mayMail(known, limits);

  if (known.signature?.state === 'confirmed')
    return isMailed ? renewOwnLink(known.signature, request.details.email, request.locale, fresh, now) : {};

  // Without a mail that says what is being confirmed, a waiting signature keeps its details.
  if (known.signature && !isMailed) return {};
  const signature: Signature = {
    ...request.details,
    ...request.agreement,
    id: known.signature?.id ?? fresh.id,
    letter: request.letter,
    mailbox: request.mailbox,
    locale: request.locale,
    state: 'pending',
    // Never the same twice: it marks these details.
    signedAt: Math.max(now, (known.signature?.signedAt ?? 0) + 1),
    confirmedAt: null,
  };
  return { save: signature, ...(isMailed && askToConfirm(signature, 'confirm', fresh, now, limits)) };
}

/** Whether a mail that a stranger can cause may go to this mailbox now. */
export const mayMail = (
  { recentMails, suppression }: Pick<Known, 'recentMails' | 'suppression'>,
  limits: Limits,
): boolean => suppression === null && recentMails < limits.mailsPerMailbox;
