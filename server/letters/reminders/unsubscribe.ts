import { defaultLocale, isLocale } from '#i18n/locales.ts';
import type { Keys } from '#server/letters/keys.ts';
import type { World } from '#server/letters/world.ts';
import type { Subscription } from '#server/mail/templates.ts';
import { stopUpdates } from '#signon/ownSignature/updates.ts';

const purpose = 'links/unsubscribe';

/** What the link in a mail with news carries: opaque, for one signer. It works as long as the signature is there; who unsubscribes late is late by no rule. */
export const sealUnsubscription = ({ seal }: Pick<Keys, 'seal'>, subscription: Subscription): string =>
  seal(JSON.stringify(subscription), purpose);

/** @returns null when it is not a whole link of ours */
function readUnsubscription({ open }: Pick<Keys, 'open'>, sealed: string): Subscription | null {
  try {
    const { signature, locale, update } = JSON.parse(open(sealed, purpose)) as Subscription;
    return { signature, locale: isLocale(locale) ? locale : defaultLocale, ...(update && { update }) };
  } catch {
    return null;
  }
}

/** Looks at what such a link holds. Changes nothing. */
export const openUnsubscription = async ({ keys }: World, sealed: string): Promise<Subscription | null> =>
  readUnsubscription(keys, sealed);

/**
 * Ends the news for one signer. Safe to repeat.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export const unsubscribe = ({ store, now }: World, { signature: id, update }: Subscription): Promise<'stopped'> =>
  store.transact(async (tx) => {
    const { outcome, changes } = stopUpdates(await tx.signature(id));
    await tx.write(changes, now());
    if (changes.save && update) await tx.countUnsubscribed(update);
    return outcome;
  });
