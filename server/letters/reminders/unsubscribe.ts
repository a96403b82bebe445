import { defaultLocale, isLocale, type Locale } from '#i18n/locales.ts';
import type { Keys } from '#server/letters/keys.ts';
import type { Services } from '#server/letters/services.ts';
import { stopUpdates } from '#signon/updates.ts';

const purpose = 'links/unsubscribe';

/** Whose news a link ends, and the language of its page. */
type Subscription = { signature: string; locale: Locale };

/** What the link in a mail with news carries: opaque, for one signer. It works as long as the signature is there; who unsubscribes late is late by no rule. */
export const sealUnsubscription = ({ seal }: Pick<Keys, 'seal'>, subscription: Subscription): string =>
  seal(JSON.stringify(subscription), purpose);

/** @returns null when it is not a whole link of ours */
export function readUnsubscription({ open }: Pick<Keys, 'open'>, sealed: string): Subscription | null {
  try {
    const { signature, locale } = JSON.parse(open(sealed, purpose)) as Subscription;
    return { signature, locale: isLocale(locale) ? locale : defaultLocale };
  } catch {
    return null;
  }
}

/**
 * Ends the news for one signer. Safe to repeat.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export const unsubscribe = ({ store, now }: Services, { signature: id }: Subscription): Promise<'stopped'> =>
  store.transact(async (tx) => {
    const { outcome, changes } = stopUpdates(await tx.signature(id));
    await tx.write(changes, now());
    return outcome;
  });
