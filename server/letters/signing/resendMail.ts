import type { Services } from '#server/letters/services.ts';
import { minutesLeft, windowAt } from '#server/letters/windowAt.ts';
import { takeTurn } from '#server/store/mailTurns.ts';
import { limits } from '#signon/limits.ts';
import { type ResendOutcome, resend } from '#signon/resend.ts';
import { freshFor } from './freshFor.ts';
import { loadSigningState } from './loadSigningState.ts';

export type Resending = {
  letter: string;
  locale: string;
  email: string;
  /** The IP address the form came from. It is hashed at once and never kept. */
  address: string;
};

/**
 * Sends the mail of a signature once more. Every stranger gets the same answer.
 *
 * @returns the outcome, the same for every stranger; when the network has asked too often, also after how many minutes it may again
 * @throws StoreBusy when the store cannot take more work now; nothing was written
 */
export async function resendMail(
  services: Services,
  { letter, locale, email, address }: Resending,
): Promise<{ outcome: ResendOutcome; retryMinutes: number }> {
  const { store, keys } = services;
  const at = services.now();
  const window = windowAt(at, limits.networkWindow);
  const from = keys.networkHash(address);
  const network = `resend/${from}`;
  const mailbox = keys.mailboxHash(email);
  const fresh = freshFor(keys, letter, mailbox);

  const outcome = await store.transact(async (tx) => {
    const known = {
      ...(await loadSigningState(tx, { letter, mailbox }, at)),
      recentResends: await tx.counted(network, window.start),
    };
    const decision = resend({ email, locale }, known, fresh, at);
    if (decision.outcome !== 'accepted') return decision.outcome;
    await tx.count(network, window);
    const turn = await takeTurn(tx, from, 'prompt', windowAt(at, limits.dayWindow));
    await tx.write(decision.changes, at, turn);
    return decision.outcome;
  });
  if (outcome === 'accepted') services.nudgeMail();
  return { outcome, retryMinutes: minutesLeft(window, at) };
}
