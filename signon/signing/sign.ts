import type { LetterState } from '#signon/life/letterLife.ts';
import { limits as defaultLimits, type Limits } from '#signon/limits.ts';
import { type CountedMail, mailTime } from '#signon/mail/mailTime.ts';
import type {
  AddressHashes,
  Agreement,
  Changes,
  Decision,
  Details,
  Signature,
  Suppression,
} from '#signon/signature.ts';
import type { Admission } from './admission.ts';
import { askToConfirm, type Fresh, mailWhoHasSigned } from './askToConfirm.ts';
import { laterMail } from './laterMail.ts';
import { makeRoom, type Waiting } from './makeRoom.ts';

export type SignRequest = AddressHashes & {
  letter: string;
  locale: string;
  details: Details;
  agreement: Agreement;
  /** The keyed hash of the mailbox and the network that the form came from. */
  cause: string;
};

/** What is known of an address at the moment that it is typed. */
export type Known = {
  /** The confirmed signature of its mailbox under the letter, if there is one. */
  confirmed: Signature | null;
  /** Mails that strangers can cause, owed or sent to its mailbox within the mail window. */
  recentMails: readonly CountedMail[];
  /** Why this address gets no mail; null when it does. */
  suppression: Suppression['reason'] | null;
};

/** And, for a form: the attempts that wait in its mailbox, over all letters, and where its letter stands. */
export type KnownToSign = Known & { waiting: readonly Waiting[]; admission: Admission; state: LetterState };

export const signOutcomes = ['accepted', 'step-up', 'queue-full', 'not-open'] as const;
type SignOutcome = (typeof signOutcomes)[number];

/**
 * Decides what a submitted form does. Each makes an attempt of its own and touches no other, so that what one person typed
 * is neither replaced nor confirmed by what another does. A stranger learns nothing from the outcome: whoever is admitted is
 * `accepted`; only the mailbox learns whether it has signed before. Of an address that wants no mails nothing is kept,
 * because nobody could confirm it.
 *
 * @param fresh an unused id and token; used only when an attempt or a link is made
 * @param now milliseconds since 1970
 * @returns `accepted` with what to write, or `step-up`, `queue-full` or, while the letter is not open, `not-open` with nothing
 */
export function sign(
  request: SignRequest,
  { admission, waiting, state, ...known }: KnownToSign,
  fresh: Fresh & { id: string },
  now: number,
  limits: Limits = defaultLimits,
): Decision<SignOutcome> {
  if (state !== 'open') return { outcome: 'not-open', changes: {} };
  if (!admission.admitted) return { outcome: 'isQueueFull' in admission ? 'queue-full' : 'step-up', changes: {} };
  const { confirmed, suppression, recentMails } = known;
  if (suppression === 'opted-out') return { outcome: 'accepted', changes: {} };
  const from = now + admission.mailDelay;
  const posting = mailTime(recentMails, request.cause, from, limits);
  if (confirmed) {
    // It has a link already, so nothing waits for a later day.
    const isMailed = suppression === null && posting.at === from;
    const typed = { ...request, email: request.details.email };
    return {
      outcome: 'accepted',
      changes: withPatience(
        isMailed ? mailWhoHasSigned(confirmed, typed, fresh, posting, now) : {},
        admission.mailDelay,
      ),
    };
  }
  const { details, agreement, letter, locale, spelling, certain, mailbox, cause } = request;
  const attempt: Signature = {
    ...details,
    ...agreement,
    ...{ id: fresh.id, letter, locale, spelling, certain, mailbox },
    state: 'pending',
    signedAt: now,
    confirmedAt: null,
  };
  const room = makeRoom(waiting, cause, now, limits);
  const others = waiting.filter(({ id }) => id !== room);
  const later = posting.at > from ? laterMail(posting, others, recentMails, { from, now }, limits) : { posting };
  const { addToken, owe } = askToConfirm(attempt, 'confirm', fresh, later?.posting ?? posting, limits);
  const isMailed = suppression === null && later !== null;
  const changes: Changes = {
    save: attempt,
    ...(room !== null && { makeRoom: room }),
    // Without its link an attempt would be found by nobody who asks for the mail later.
    ...(addToken && { addToken }),
    ...(isMailed && owe && { owe }),
    ...(isMailed && later.giveWay !== undefined && { giveWay: later.giveWay }),
  };
  return { outcome: 'accepted', changes: withPatience(changes, admission.mailDelay) };
}

/** The mail of who rather waited leaves after all others. */
const withPatience = (changes: Changes, mailDelay: number): Changes =>
  changes.owe && mailDelay > 0
    ? { ...changes, owe: { ...changes.owe, mail: { ...changes.owe.mail, isPatient: true } } }
    : changes;

/** When a mail that need not go at all may go at once to this address; null when it may not. */
export function mailAtOnce(
  { recentMails, suppression }: Pick<Known, 'recentMails' | 'suppression'>,
  cause: string | null,
  now: number,
  limits: Limits,
) {
  const posting = mailTime(recentMails, cause, now, limits);
  return suppression === null && posting.at === now ? posting : null;
}
