import { resend } from '#signon/resend.ts';
import type { SignOutcome } from '#signon/sign.ts';
import type { Desk } from './desk.ts';
import { freshFor } from './freshFor.ts';
import { knownOf, minutesLeft, windowAt } from './knownOf.ts';

export type Resending = {
  letter: string;
  locale: string;
  email: string;
  /** The IP address the form came from. It is hashed at once and never kept. */
  address: string;
};

/**
 * Sends the mail of a signature once more. Every stranger gets the same answer; it counts as a signing does.
 *
 * @returns as `signLetter`
 * @throws StoreBusy when the store cannot take more work now; nothing was written
 */
export async function resendMail(desk: Desk, { letter, locale, email, address }: Resending): Promise<{ outcome: SignOutcome; retryMinutes: number }> {
  const { store, keys } = desk;
  const at = desk.now();
  const network = keys.networkHash(address);
  const mailbox = keys.mailboxHash(email);
  const fresh = freshFor(keys, letter, mailbox);

  const outcome = await store.transact(async (tx) => {
    const decision = resend(locale, await knownOf(tx, { letter, mailbox, network }, at), fresh, at);
    if (decision.outcome !== 'accepted') return decision.outcome;
    await tx.countSigning(network, windowAt(at));
    await tx.write(decision.changes, at);
    return decision.outcome;
  });
  if (outcome === 'accepted') desk.nudgeMail();
  return { outcome, retryMinutes: minutesLeft(at) };
}
