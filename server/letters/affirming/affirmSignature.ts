import { linkOf } from '#server/letters/linkOf.ts';
import type { World } from '#server/letters/world.ts';
import { affirm } from '#signon/affirming/affirm.ts';

/**
 * Affirms a signature under the words that its letter has now, by the link of its owner. Safe to repeat.
 *
 * @param current the version of the letter
 * @throws StoreBusy when the store cannot take more work now
 */
export async function affirmSignature(
  { store, keys, now }: World,
  letter: string,
  secret: string,
  current: string,
): Promise<ReturnType<typeof affirm>['outcome']> {
  const at = now();
  return store.transact(async (tx) => {
    const link = await linkOf(tx, keys, letter, secret);
    const { outcome, changes } = affirm(secret, link, current);
    if (link && changes.save) {
      await tx.write(changes, at);
      await tx.noteAffirmed(link.signature, current, link.signature.letterVersion, at);
    }
    return outcome;
  });
}
