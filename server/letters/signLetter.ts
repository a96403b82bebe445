import { type SignOutcome, sign } from '#signon/sign.ts';
import type { Agreement, Details } from '#signon/signature.ts';
import type { Desk } from './desk.ts';
import { freshFor } from './freshFor.ts';
import { knownOf, minutesLeft, windowAt } from './knownOf.ts';

export type Signing = {
  letter: string;
  /** The language the signer reads and gets mails in. */
  locale: string;
  details: Details;
  agreement: Agreement;
  /** The IP address the form came from. It is hashed at once and never kept. */
  address: string;
};

/**
 * Takes a form that `readForm` found good: decides and writes in one transaction, durable before it resolves.
 *
 * @returns the outcome, the same for every stranger; when the network has signed too often, also after how many minutes it may again
 * @throws StoreBusy when the store cannot take more work now; nothing was written
 */
export async function signLetter(desk: Desk, signing: Signing): Promise<{ outcome: SignOutcome; retryMinutes: number }> {
  const { store, keys, now } = desk;
  const at = now();
  const { letter } = signing;
  const network = keys.networkHash(signing.address);
  const mailbox = keys.mailboxHash(signing.details.email);
  const fresh = { id: keys.freshId(), ...freshFor(keys, letter, mailbox) };

  const outcome = await store.transact(async (tx) => {
    const decision = sign({ ...signing, mailbox }, await knownOf(tx, { letter, mailbox, network }, at), fresh, at);
    if (decision.outcome !== 'accepted') return decision.outcome;
    await Promise.all([tx.countSigning(network, windowAt(at)), tx.write(decision.changes, at)]);
    return decision.outcome;
  });
  if (outcome === 'accepted') desk.nudgeMail();
  return { outcome, retryMinutes: minutesLeft(at) };
}
