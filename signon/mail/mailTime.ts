import type { Limits } from '#signon/limits.ts';
import type { MailQuota, Posting } from '#signon/signature.ts';

/** A mail that a stranger can cause and that was owed or sent to a mailbox: when it may go, its quota and its cause. */
export type CountedMail = { at: number; quota: Exclude<MailQuota, 'uncounted'>; cause: string | null };

/**
 * When the next mail that a stranger can cause may go to a mailbox. In any window at most `mailsPerMailbox` go in the
 * common quota. When that is full, a line that has caused none of them still gets one at once, in a quota of as many, so
 * that nobody is kept from a mail by what another one did; when several lines have filled that too, it waits behind them,
 * not behind all that they sent. The rest wait until the common quota has room.
 *
 * @param recent the mails of the window before `from`, and all that are to go later
 * @param from the soonest time
 */
export function mailTime(recent: readonly CountedMail[], cause: string | null, from: number, limits: Limits): Posting {
  /** When a quota next has room. */
  const roomIn = (quota: CountedMail['quota']): number => {
    const times = recent
      .filter((mail) => mail.quota === quota && mail.at > from - limits.mailWindow)
      .map(({ at }) => at)
      .sort((one, other) => other - one);
    const filling = times[limits.mailsPerMailbox - 1];
    return filling === undefined ? from : filling + limits.mailWindow;
  };
  const common = roomIn('common');
  const isFirst = cause !== null && recent.every((mail) => mail.cause !== cause || mail.at <= from - limits.mailWindow);
  const first = isFirst ? roomIn('first') : Number.POSITIVE_INFINITY;
  return first < common ? { at: first, quota: 'first', cause } : { at: common, quota: 'common', cause };
}
