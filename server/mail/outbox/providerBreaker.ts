import type { Log } from '#server/log/log.ts';
import type { MailPause, OwedMail } from '#server/store/port/outbox.ts';
import type { Store, Transaction } from '#server/store/port.ts';
import { providerOf } from '#signon/form/mailbox.ts';

const minute = 60_000;
/** What a provider answered counts for so long, and for as long again at most. */
const window = 10 * minute;
/** So many unclear refusals at least make a provider suspect of meaning us. */
const fewest = 5;
/** Longest pauses: of a provider that says that it means us, and of one that may mean its mailboxes. */
const longest = { aboutUs: 60 * minute, unclear: 15 * minute };

export type ProviderBreaker = {
  /** A mail was taken: its provider does not refuse us, or not any more. */
  took(owed: OwedMail, now: number): Promise<void>;
  /**
   * A mail was refused in a way that is about us, or does not tell.
   *
   * @returns until when its provider is paused; null when it is not, and the no stands for this mail alone
   */
  saidNo(owed: OwedMail, no: { code: string; isAboutUs: boolean }, now: number): Promise<number | null>;
};

/**
 * Pauses the mails of a provider that refuses us, and raises an alarm in the log: when a reply says that it is about us,
 * unless the provider takes most of our mails; and when half of its replies within minutes, and five at least, are a no
 * that does not say what it is about. Those are owed again then, and what they said of their mailboxes is lifted. A pause
 * ends by itself, and is longer each time until a mail is taken. Each mail speaks only once for a pause: what is
 * refused again while its provider takes others is a no to that mail, or strangers could keep a provider paused.
 */
export function providerBreaker({ transact, outbox }: Pick<Store, 'transact' | 'outbox'>, log: Log): ProviderBreaker {
  async function pauseAgain(pause: MailPause | null, { mail, provider }: OwedMail, no: No, now: number) {
    const tries = pause ? pause.tries + 1 : 0;
    const most = no.isAboutUs ? longest.aboutUs : longest.unclear;
    const until = now + Math.min(most, minute * 2 ** Math.min(tries, 20));
    const again = await outbox.pause(
      { domain: providerOf(mail.to), since: pause?.since ?? now, until, tries, code: no.code },
      no.isAboutUs ? undefined : now - 2 * window,
    );
    const refused = await transact((tx) => tx.counted(counter(provider, 'no'), since(now)));
    log('mail.provider-paused', {
      code: no.code,
      attempts: tries + 1,
      count: Math.max(again, refused),
      ms: until - now,
    });
    return until;
  }
  async function judge(owed: OwedMail, no: No, now: number): Promise<number | null> {
    const pause = await outbox.pauseOf(owed.mail.to);
    if (pause && (pause.until === null || pause.until > now)) return pause.until ?? now;
    if (pause) return pauseAgain(pause, owed, no, now);
    if (owed.attempts > 0) return null;
    const [yes, refused] = await transact((tx) => countNo(tx, owed.provider, now));
    const isSuspect = refused >= (no.isAboutUs ? 1 : fewest) && refused >= yes;
    return isSuspect ? pauseAgain(null, owed, no, now) : null;
  }

  // One after the other, so that what was on its way together pauses once.
  let before: Promise<unknown> = Promise.resolve();
  return {
    async took({ provider, mail, isProbe }, now) {
      await transact((tx) => tx.count(counter(provider, 'yes'), { start: startOf(now), end: since(now) + 3 * window }));
      if (!isProbe) return;
      const pause = await outbox.pauseOf(mail.to);
      if (pause?.until && pause.until <= now && (await outbox.resume(mail.to))) log('mail.provider-resumed', {});
    },
    saidNo: (owed, no, now) => {
      const judged = before.then(() => judge(owed, no, now));
      before = judged.catch(() => null);
      return judged;
    },
  };
}

type No = { code: string; isAboutUs: boolean };

const startOf = (now: number): number => now - (now % window);
const since = (now: number): number => startOf(now) - window;
const counter = (provider: string, answer: 'yes' | 'no'): string => `mail/${provider}/${answer}`;

/** Counts a no. @returns how many of the mails of late the provider took, and how many it refused */
async function countNo(tx: Transaction, provider: string, now: number): Promise<[number, number]> {
  await tx.count(counter(provider, 'no'), { start: startOf(now), end: since(now) + 3 * window });
  const counted = (answer: 'yes' | 'no') => tx.counted(counter(provider, answer), since(now));
  return [await counted('yes'), await counted('no')];
}
