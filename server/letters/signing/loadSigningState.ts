import type { Transaction } from '#server/store/port.ts';
import { limits } from '#signon/limits.ts';
import type { AddressHashes } from '#signon/signature.ts';
import type { Known } from '#signon/signing/sign.ts';

/**
 * Asks for all that the rules must know when somebody types an address: the same questions, whatever the answers.
 *
 * @param certainBefore under which an older wish for no mail may be kept, where that is another; see server/keys/keys.ts
 */
export async function loadSigningState(
  tx: Transaction,
  {
    letter,
    spelling,
    certain,
    mailbox,
    certainBefore = null,
  }: AddressHashes & { letter: string; certainBefore?: string | null },
  at: number,
): Promise<Known> {
  // All at once: where the database is another machine, each wait is a journey.
  const [confirmed, recentMails, suppression, isOptedOutBefore] = await Promise.all([
    tx.confirmedOf(letter, mailbox),
    tx.mailsSince(mailbox, at - limits.mailWindow),
    tx.suppressionOf({ spelling, certain }, at),
    certainBefore !== null && tx.isOptedOut(certainBefore),
  ]);
  return { confirmed, recentMails, suppression: isOptedOutBefore ? 'opted-out' : suppression };
}
