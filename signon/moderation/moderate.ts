import { unasked } from '#signon/confirming/confirm.ts';
import {
  type AddressHashes,
  type Changes,
  type Decision,
  type FreshToken,
  type RemovalReason,
  removalReasons,
  type Signature,
  type Suppression,
} from '#signon/signature.ts';
import { mailOwnLink } from '#signon/signing/askToConfirm.ts';
import { nameSkeleton, nameToRemember } from './hiddenName.ts';

const moderationOutcomes = [
  'released',
  'removed',
  'hidden',
  'unhidden',
  'not-held',
  'not-hidden',
  'hidden-already',
  'not-a-reason',
  'unknown',
] as const;
export type ModerationOutcome = (typeof moderationOutcomes)[number];

/** The reasons that a moderator may give; the public log repeats them. */
export const reasonsOfModerators = removalReasons.filter(
  (reason): reason is Extract<RemovalReason, `moderated-${string}`> => reason.startsWith('moderated-'),
);

/** What the owner of a signature is told of what was done to it: the kind of reason, and a moderator's words if there are any. */
type Told = { reason: string; words: string | null };

/**
 * The mail to the owner of a name that was hidden or removed. There is one for each time that something was done, and none
 * to who wants no mail. Of a signature that is gone no link is left.
 *
 * @returns makes the changes; none when no mail can or may be sent: the address wants none, or only the organisers can read it
 */
export const tellModeration =
  (template: 'hidden' | 'removed', said: Told) =>
  (signature: Signature, suppression: Suppression['reason'] | null, token: FreshToken, now: number): Changes => {
    const { email: to, locale, letter, spelling, certain, mailbox } = signature;
    if (to === null || suppression !== null) return {};
    const mail = { template, to, locale, said };
    if (template === 'hidden') return mailOwnLink(signature, mail, { token }, unasked(now), now);
    const power = { signature: null, secret: null, code: null };
    return { owe: { mail: { ...mail, letter, spelling, certain, mailbox, ...power }, posting: unasked(now) } };
  };

/** The mail to the owner of a name that waits long for a moderator; as `tellModeration`. */
export function tellWaiting(
  signature: Signature,
  suppression: Suppression['reason'] | null,
  token: FreshToken,
  now: number,
): Changes {
  const { email: to, locale } = signature;
  if (to === null || suppression !== null) return {};
  return mailOwnLink(signature, { template: 'waiting', to, locale }, { token }, unasked(now), now);
}

/** Whether a name waits for a moderator to look at it. */
const awaitsModerator = ({ held }: Pick<Signature, 'held'>): boolean => held !== undefined && held !== 'hidden';

/** Lets a name be shown, as its owner chose, that waits to be looked at. Safe to repeat. */
export function release(signature: Signature | null): Decision<ModerationOutcome> {
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  if (!awaitsModerator(signature)) return { outcome: 'not-held', changes: {} };
  return { outcome: 'released', changes: { save: withoutHold(signature), ...forgotten(signature) } };
}

/** Takes a name out of the list, also one that waits; its signature counts on, and `unhide` shows it again. Safe to repeat. */
export function hide(signature: Signature | null, reason: string): Decision<ModerationOutcome> {
  if (!isReason(reason)) return { outcome: 'not-a-reason', changes: {} };
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  if (signature.held === 'hidden') return { outcome: 'hidden-already', changes: {} };
  const changes: Changes = { save: { ...signature, held: 'hidden' }, ...remembered(signature, reason) };
  return { outcome: 'hidden', changes };
}

/** Shows a hidden name again as its owner chose. Safe to repeat. */
export function unhide(signature: Signature | null): Decision<ModerationOutcome> {
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  if (signature.held !== 'hidden') return { outcome: 'not-hidden', changes: {} };
  return { outcome: 'unhidden', changes: { save: withoutHold(signature), ...forgotten(signature) } };
}

function remembered(signature: Signature, reason: RemovalReason): Pick<Changes, 'rememberName'> {
  const rememberName = nameToRemember(signature, reason);
  return rememberName ? { rememberName } : {};
}

function forgotten(signature: Signature): Pick<Changes, 'forgetName'> {
  const forgetName = nameSkeleton(signature);
  return forgetName ? { forgetName } : {};
}

const withoutHold = ({ held: _, ...shown }: Signature): Signature => shown;

/** Takes a confirmed signature out for a reason, which stands in the public log. Safe to repeat: then it is `unknown`. */
export function rejectSignature(signature: Signature | null, reason: string): Decision<ModerationOutcome> {
  if (!isReason(reason)) return { outcome: 'not-a-reason', changes: {} };
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  return { outcome: 'removed', changes: { remove: signature, because: reason, ...remembered(signature, reason) } };
}

const isReason = (text: string): text is RemovalReason => (reasonsOfModerators as readonly string[]).includes(text);

/** Whether moderators should be told that names wait: one has for so many hours, or more than so many do. */
export const isAlarming = (
  { count, since }: { count: number; since: number },
  { hours, names }: { hours: number; names: number },
  now: number,
): boolean => count > 0 && (count > names || now - since >= hours * 3_600_000);

/** The mail that tells moderators so; about the letter under which most wait. */
export const alarmModerators = (
  { email: to, ...hashes }: AddressHashes & { email: string },
  letter: string,
  waiting: { count: number; hours: number },
  now: number,
): Changes => ({
  owe: {
    mail: {
      template: 'alarm',
      to,
      locale: 'en',
      letter,
      ...hashes,
      signature: null,
      secret: null,
      code: null,
      waiting,
    },
    posting: unasked(now),
  },
});
