import type { Log } from '#server/log/log.ts';
import type { MailPause, OwedMail } from '#server/store/port/outbox.ts';
import type { Store, Transaction } from '#server/store/port.ts';
import { providerOf } from '#signon/form/mailbox.ts';

const minute = 60_000;
/** What a provider answered counts for so long, and for as long again at most. */
const window = 10 * minute;
/** So many mailboxes at least, refused so, make a provider suspect of meaning us. */
const fewest = { aboutUs: 2, unclear: 5 };
/** Longest pauses: of a provider that says that it means us, and of one that may mean its mailboxes. */
const longest = { aboutUs: 60 * minute, unclear: 15 * minute };

export type ProviderBreaker = {
  /** A mail was taken: its provider does not refuse us, or not any more. */
  took(owed: OwedMail, now: number): Promise<void>;
  /**
   * A mail was refused in a way that is about us, or does not tell.
   *
   * @returns that it is to be tried again because its provider is or was paused, and until when it is; null when it was not, and
   *   the no stands for this mail alone
   */
  saidNo(owed: OwedMail, no: No, now: number): Promise<{ pausedUntil: number | null } | null>;
};

/**
 * Pauses the mails of a provider that refuses us, and raises an alarm in the log: when replies to two mailboxes say that it
 * is about us, and when five do not say what it is about; if they are half of what it answered within minutes. Those are owed
 * again then, and what they said of their mailboxes is lifted. A pause ends by itself; then one mail alone tells whether the
 * provider takes them again, and the pause is longer each time that it does not.
 *
 * Each mail speaks only once for a pause, and each mailbox: what was tried before says nothing of its provider, or strangers
 * could keep one paused by a mail that nobody takes. It is tried again, and given up, by its own time.
 */
export function providerBreaker({ transact, outbox }: Pick<Store, 'transact' | 'outbox'>, log: Log): ProviderBreaker {
  async function pauseAgain(pause: MailPause | null, { mail }: OwedMail, no: No, refused: number, now: number) {
    const tries = pause ? pause.tries + 1 : 0;
    const most = no.isAboutUs ? longest.aboutUs : longest.unclear;
    const until = now + Math.min(most, minute * 2 ** Math.min(tries, 20));
    const again = await outbox.pause(
      { domain: providerOf(mail.to), since: pause?.since ?? now, until, tries, code: no.code },
      no.isAboutUs ? undefined : now - 2 * window,
    );
    log('mail.provider-paused', {
      code: no.code,
      attempts: tries + 1,
      count: Math.max(again, refused),
      ms: until - now,
    });
    return { pausedUntil: until };
  }
  async function judge(owed: OwedMail, no: No, now: number): Promise<{ pausedUntil: number | null } | null> {
    const pause = await outbox.pauseOf(owed.mail.to);
    if (owed.attempts > 0) return pause && { pausedUntil: null };
    const { yes, refused } = await transact((tx) => countNo(tx, owed, now));
    const isProbe = pause?.until != null && (pause.until <= now || pause.until === owed.probeUntil);
    if (pause && !isProbe) return { pausedUntil: pause.until ?? now };
    const isSuspect = refused >= (no.isAboutUs ? fewest.aboutUs : fewest.unclear) && refused >= yes;
    return isProbe || isSuspect ? pauseAgain(pause, owed, no, refused, now) : null;
  }

  // One after the other, so that what was on its way together pauses once.
  let before: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(run: () => Promise<T>): Promise<T> => {
    const done = before.then(run);
    before = done.catch(() => null);
    return done;
  };
  return {
    async took(owed, now) {
      const { provider, mail, probeUntil } = owed;
      const { yes, refused } = await transact(async (tx) => {
        await countYes(tx, provider, now, 1);
        return answersOf(tx, provider, now);
      });
      if (refused === 0 && probeUntil === null) return;
      await inTurn(async () => {
        const pause = await outbox.pauseOf(mail.to);
        // What was on its way when the pause began may show that it should not have.
        if (pause?.until == null || (probeUntil === null && yes <= refused)) return;
        if (!(await outbox.resume(mail.to))) return;
        // What it refused before is made up for: to pause it again takes as much anew.
        if (refused > yes) await transact((tx) => countYes(tx, provider, now, refused - yes));
        log('mail.provider-resumed', {});
      });
    },
    saidNo: (owed, no, now) => inTurn(() => judge(owed, no, now)),
  };
}

type No = { code: string; isAboutUs: boolean };

const startOf = (now: number): number => now - (now % window);
const since = (now: number): number => startOf(now) - window;
const counter = (provider: string, answer: string): string => `mail/${provider}/${answer}`;

/** How many of the mails of late a provider took, and how many mailboxes it refused. */
const answersOf = async (tx: Transaction, provider: string, now: number) => ({
  yes: await tx.counted(counter(provider, 'yes'), since(now)),
  refused: await tx.counted(counter(provider, 'no'), since(now)),
});

const countNow = (tx: Transaction, what: string, now: number, by = 1) =>
  tx.count(what, { start: startOf(now), end: since(now) + 3 * window }, by);

const countYes = (tx: Transaction, provider: string, now: number, by: number) =>
  countNow(tx, counter(provider, 'yes'), now, by);

/** Counts a no, once for each mailbox, or one that refuses every mail would be a crowd. */
async function countNo(tx: Transaction, { provider, mail }: OwedMail, now: number) {
  const ofMailbox = counter(provider, `no/${mail.mailbox}`);
  if ((await tx.counted(ofMailbox, since(now))) === 0) {
    await countNow(tx, ofMailbox, now);
    await countNow(tx, counter(provider, 'no'), now);
  }
  return answersOf(tx, provider, now);
}
