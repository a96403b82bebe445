import { linkOf } from '#server/letters/linkOf.ts';
import type { World } from '#server/letters/world.ts';
import { supersedeOlder, viewSignature } from '#signon/ownSignature/manage.ts';

/**
 * A signer takes back what was agreed to with a partner, and stays a signer: what was sealed for it is deleted, and it is
 * told. Safe to repeat.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export const endConsent = ({ store, keys, now }: World, letter: string, secret: string) =>
  store.transact(async (tx) => {
    const link = await linkOf(tx, keys, letter, secret);
    const view = viewSignature(secret, link);
    if (view !== 'kept' || !link) return view === 'kept' ? 'unknown' : view;
    await tx.write({ supersede: supersedeOlder(link) }, now());
    await tx.endPartnerConsent(link.signature.id);
    return 'changed';
  });
