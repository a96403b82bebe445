import { askToConfirm, type Fresh, renewOwnLink } from './askToConfirm.ts';
import { limits as defaultLimits, type Limits } from './limits.ts';
import { type Known, mayMail } from './sign.ts';
import type { Decision } from './signature.ts';

export const resendOutcomes = ['accepted', 'too-many-from-network'] as const;
export type ResendOutcome = (typeof resendOutcomes)[number];

/** What is known; `recentResends` are those from this network within the network window, this one not counted. */
export type KnownToResend = Known & { recentResends: number };

/**
 * Sends the mail of a signature once more, to whoever asks for it: a new link and code, and every earlier one stops
 * working. A confirmed signature gets a new link to its own page. A stranger learns nothing, as with `sign`.
 *
 * @param asked the address that was typed, and the language of the page on which it was
 */
export function resend(
  { email, locale }: { email: string; locale: string },
  known: KnownToResend,
  fresh: Fresh,
  now: number,
  limits: Limits = defaultLimits,
): Decision<ResendOutcome> {
  if (known.recentResends >= limits.resendsPerNetwork) return { outcome: 'too-many-from-network', changes: {} };
  const { signature } = known;
  if (!signature || !mayMail(known, limits)) return { outcome: 'accepted', changes: {} };
  if (signature.state === 'confirmed')
    return { outcome: 'accepted', changes: renewOwnLink(signature, email, locale, fresh, now) };
  const asked = { ...signature, locale };
  return {
    outcome: 'accepted',
    changes: {
      supersede: { signature: signature.id, purpose: 'confirm' },
      ...askToConfirm(asked, 'confirm', fresh, now, limits),
    },
  };
}
