import { limits as defaultLimits, type Limits } from './limits.ts';
import type { Agreement, Decision, Details, FreshToken, Mail, Signature } from './signature.ts';

export type SignRequest = { letter: string; mailbox: string; locale: string; details: Details; agreement: Agreement };

/** What is known at the moment of signing. */
export type Known = {
  /** The signature of this mailbox under this letter, if there is one. */
  signature: Signature | null;
  /** Mails owed or sent to this mailbox within the mail window. */
  recentMails: number;
  /** Signings from this network within the network window, this one not counted. */
  recentSignings: number;
};

export const signOutcomes = ['accepted', 'too-many-from-network'] as const;
export type SignOutcome = (typeof signOutcomes)[number];

/**
 * Decides what a submitted form does. A stranger learns nothing from the outcome: whoever is within the limits
 * is `accepted`; only the mailbox learns whether this was new, waiting or already confirmed.
 *
 * @param fresh an unused id and token; used only when a signature or a link is made
 * @param now milliseconds since 1970
 * @returns `accepted` with what to write, or `too-many-from-network` with nothing
 */
export function sign(
  request: SignRequest,
  known: Known,
  fresh: { id: string; token: FreshToken },
  now: number,
  limits: Limits = defaultLimits,
): Decision<SignOutcome> {
  if (known.recentSignings >= limits.signingsPerNetwork) return { outcome: 'too-many-from-network', changes: {} };
  const mayMail = known.recentMails < limits.mailsPerMailbox;
  const mail = (template: Mail['template'], to: string): Mail => ({
    template,
    to,
    locale: request.locale,
    letter: request.letter,
    mailbox: request.mailbox,
    secret: fresh.token.secret,
  });

  if (known.signature?.state === 'confirmed') {
    if (!mayMail) return { outcome: 'accepted', changes: {} };
    return {
      outcome: 'accepted',
      changes: {
        addToken: { hash: fresh.token.hash, purpose: 'manage', signature: known.signature.id, createdAt: now, expiresAt: null },
        owe: mail('again', known.signature.email),
      },
    };
  }

  // Without a mail that says what is being confirmed, a waiting signature keeps its details.
  if (known.signature && !mayMail) return { outcome: 'accepted', changes: {} };
  const signature: Signature = {
    ...request.details,
    ...request.agreement,
    id: known.signature?.id ?? fresh.id,
    letter: request.letter,
    mailbox: request.mailbox,
    locale: request.locale,
    state: 'pending',
    signedAt: now,
    confirmedAt: null,
  };
  if (!mayMail) return { outcome: 'accepted', changes: { save: signature } };
  return {
    outcome: 'accepted',
    changes: {
      save: signature,
      addToken: { hash: fresh.token.hash, purpose: 'confirm', signature: signature.id, createdAt: now, expiresAt: now + limits.confirmWithin },
      owe: mail('confirm', signature.email),
    },
  };
}
