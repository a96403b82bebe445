import { fieldsOfError, type log as writeLog } from '#server/log/log.ts';
import type { Message, SendResult, Transport } from '#server/mail/transport.ts';
import type { Outbox, OwedMail } from '#server/store/port/outbox.ts';
import { mailFigures } from '#signon/figures/figures.ts';
import { limits } from '#signon/limits.ts';
import type { ProviderBreaker } from './providerBreaker.ts';

/** Runs something later, after some milliseconds; what it returns calls it off. */
type After = (ms: number, run: () => void) => () => void;

export type DeliveryParts = {
  outbox: Outbox;
  /** Notices providers that refuse us. */
  breaker: ProviderBreaker;
  /** Whether a mail is still wanted at the moment at which it would leave; asked of updates alone. */
  isWanted: (mail: OwedMail['mail'], now: number) => Promise<boolean>;
  /** Throws when the mail cannot be made; it is then tried again later. */
  compose: (owed: Pick<OwedMail, 'id' | 'attempts' | 'mail'>) => Message;
  transport: Transport;
  /** An attempt is given up after this many milliseconds. */
  attemptMs: number;
  /** After so many attempts a mail is given up. */
  attemptsLimit: number;
  now: () => number;
  /** From 0 to 1. */
  random: () => number;
  after: After;
  log: typeof writeLog;
};

/**
 * Tries one owed mail once, and marks in the outbox what became of it, and of the pause of its provider.
 *
 * @param giveUp aborts the attempt
 * @returns whether the way out is in order: `sent` and `refused` say so, `failed` may be the server's trouble,
 *   `not-composed` is ours, and `dropped` that it was not tried, because it is wanted no more
 */
export async function deliver(owed: OwedMail, giveUp: AbortController, parts: DeliveryParts): Promise<End> {
  const end = await tryOnce(owed, giveUp, parts);
  if (owed.probeUntil !== null) await mark(owed.id, () => parts.outbox.endProbe(owed, parts.now()), parts);
  return end;
}

type End = 'sent' | 'refused' | 'failed' | 'not-composed' | 'dropped';

async function tryOnce(owed: OwedMail, giveUp: AbortController, parts: DeliveryParts): Promise<End> {
  const { outbox, breaker, now, log } = parts;
  const { id, mail } = owed;
  const attempts = owed.attempts + 1;
  if (mail.template === 'update') {
    const isWanted = await mark(id, () => parts.isWanted(mail, now()), parts);
    if (isWanted === false) {
      await mark(id, () => outbox.drop(id), parts);
      log('mail.dropped', { id, template: mail.template, locale: mail.locale });
    }
    // What could not be asked is due again when its lease ends.
    if (!isWanted) return 'dropped';
  }
  const about = { id, template: mail.template, locale: mail.locale, attempts };
  const message = composed(owed, parts);
  const result: SendResult = message
    ? await attempt(message, giveUp, parts)
    : { temporary: 'NOT_COMPOSED', ofServer: false };

  if (result === 'sent') {
    // At once, so that they share a commit.
    await Promise.all([
      mark(id, () => outbox.sent(id, figuresOf(owed, 'mailed', now())), parts),
      mark(id, () => breaker.took(owed, now()), parts),
    ]);
    log('mail.sent', about);
    return 'sent';
  }
  if (!('temporary' in result)) {
    const isAboutUs = 'blocked' in result;
    const code = isAboutUs ? result.blocked : result.permanent;
    const later =
      isAboutUs || !result.isClear
        ? await mark(id, () => breaker.saidNo(owed, { code, isAboutUs }, now()), parts)
        : null;
    if (isAboutUs || later) {
      await postpone(owed, code, later ?? {}, parts);
      return 'refused';
    }
    await mark(id, () => outbox.refuse(id, code, now(), figuresOf(owed, 'refused', now())), parts);
    if (result.ofMailbox) await mark(id, () => outbox.bounced(mail, now(), now() + limits.bouncedFor), parts);
    log('mail.refused', { ...about, code });
    return 'refused';
  }
  await postpone(owed, result.temporary, { keepsLane: result.ofServer }, parts);
  return message ? 'failed' : 'not-composed';
}

const figuresOf = ({ mail, owedSince }: OwedMail, what: 'mailed' | 'refused', now: number) => ({
  signature: mail.signature,
  events: mailFigures(mail, what, owedSince, now),
});

/** Leaves a mail for later; one that was tried too often is kept as refused. What waits because of a pause is never given up. */
async function postpone(
  owed: OwedMail,
  code: string,
  { pausedUntil = null, keepsLane = false }: { pausedUntil?: number | null; keepsLane?: boolean },
  parts: DeliveryParts,
): Promise<void> {
  const { outbox, now, random, log } = parts;
  const { id, mail } = owed;
  const attempts = owed.attempts + 1;
  const isLast = attempts >= parts.attemptsLimit && !pausedUntil;
  const retryAt = pausedUntil ?? now() + retryDelay(owed.attempts, random());
  await mark(
    id,
    () => (isLast ? outbox.refuse(id, code, now()) : outbox.postpone(id, retryAt, keepsLane, now())),
    parts,
  );
  log(isLast ? 'mail.given-up' : 'mail.postponed', {
    id,
    template: mail.template,
    locale: mail.locale,
    attempts,
    code,
  });
}

function composed(owed: OwedMail, { compose, log }: DeliveryParts): Message | null {
  try {
    return compose(owed);
  } catch (error) {
    log('mail.not-composed', { id: owed.id, ...fieldsOfError(error) });
    return null;
  }
}

async function attempt(
  message: Message,
  giveUp: AbortController,
  { transport, attemptMs, after, log }: DeliveryParts,
): Promise<SendResult> {
  const inTime = after(attemptMs, () => giveUp.abort());
  try {
    return await transport.send(message, giveUp.signal);
  } catch (error) {
    const { code = 'FAILED', ...fields } = fieldsOfError(error);
    log('mail.failed', { id: message.id, code, ...fields });
    return { temporary: code, ofServer: true };
  } finally {
    inTime();
  }
}

/** A mail that was sent but not marked would be sent twice, so while the store is busy marking is tried again for some seconds. */
async function mark<T>(id: string, write: () => Promise<T>, { after, log }: DeliveryParts): Promise<T | null> {
  for (let wait = 200; ; wait *= 2) {
    try {
      return await write();
    } catch (error) {
      log('mail.mark-failed', { id, ...fieldsOfError(error) });
      if (wait > 3000) return null;
      await new Promise<void>((resolve) => {
        after(wait, resolve);
      });
    }
  }
}

const minute = 60_000;
const longest = 6 * 60 * minute;

/**
 * How long to wait before a mail is tried again: a random time between nothing and a bound that doubles from one minute to
 * six hours, so that mails that failed together do not come back together.
 *
 * @param attempts how often it was tried before this failure
 * @param random a number from 0 to 1
 * @returns milliseconds
 */
export const retryDelay = (attempts: number, random: number): number =>
  Math.round(random * Math.min(longest, minute * 2 ** Math.min(attempts, 20)));
