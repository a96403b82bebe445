import type { Limits } from './limits.ts';
import type { MailQuota, Posting } from './signature.ts';

/** A mail that a stranger can cause and that was owed or sent to a mailbox: when it may go, its quota and its cause. */
export type CountedMail = { at: number; quota: Exclude<MailQuota, 'uncounted'>; cause: string | null };

/**
 * When the next mail that a stranger can cause may go to a mailbox. In any window at most `mailsPerMailbox` go in the
 * common quota. When that is full, a network that has caused none of them still gets one at once, in a quota of as many, so
 * that nobody is kept from a mail by what others did; the rest wait until the common quota has room.
 *
 * @param recent the mails of the window before `from`, and all that are to go later
 * @param from the soonest time
 */
export function mailTime(recent: readonly CountedMail[], cause: string | null, from: number, limits: Limits): Posting {
  const inQuota = (quota: CountedMail['quota']) =>
    recent.filter((mail) => mail.quota === quota && mail.at > from - limits.mailWindow).map(({ at }) => at);
  const common = inQuota('common').sort((one, other) => other - one);
  const filling = common[limits.mailsPerMailbox - 1];
  if (filling === undefined) return { at: from, quota: 'common', cause };
  const isFirst = cause !== null && recent.every((mail) => mail.cause !== cause || mail.at <= from - limits.mailWindow);
  if (isFirst && inQuota('first').length < limits.mailsPerMailbox) return { at: from, quota: 'first', cause };
  return { at: filling + limits.mailWindow, quota: 'common', cause };
}
