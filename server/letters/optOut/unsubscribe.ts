import { defaultLocale, isLocale } from '#i18n/locales.ts';
import type { Keys } from '#server/letters/keys.ts';
import type { World } from '#server/letters/world.ts';
import type { Subscription } from '#server/mail/templates.ts';
import { stopUpdates } from '#signon/ownSignature/updates.ts';
import { openSealed } from './openSealed.ts';

const purpose = 'links/unsubscribe';

/** What the link in a mail with news carries: opaque, for one signer. It works as long as the signature is there; who unsubscribes late is late by no rule. */
export const sealUnsubscription = ({ seal }: Pick<Keys, 'seal'>, subscription: Subscription): string =>
  seal(JSON.stringify(subscription), purpose);

/** Looks at what such a link holds, as it was typed. Changes nothing. @returns null when it is none of ours */
export async function openUnsubscription({ keys }: World, typed: string): Promise<Subscription | null> {
  const held = openSealed<Subscription>(keys, typed, purpose)?.held;
  if (!held) return null;
  const { signature, locale, update } = held;
  return { signature, locale: isLocale(locale) ? locale : defaultLocale, ...(update && { update }) };
}

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
