import { loadLife } from '#server/letters/life/loadLife.ts';
import type { World } from '#server/letters/world.ts';
import { minutesLeft, windowAt } from '#server/store/counting/windowAt.ts';
import { takeTurn } from '#server/store/mails/mailTurns.ts';
import { isOver } from '#signon/life/letterLife.ts';
import { limits } from '#signon/limits.ts';
import { type ResendOutcome, resend } from '#signon/signing/resend.ts';
import { loadSigningState } from './loadSigningState.ts';
import { openTicket } from './mailTicket.ts';

type Resending = {
  letter: string;
  locale: string;
  email: string;
  /** The ticket of the page on which it is asked for, or anything else. */
  ticket: string;
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
  world: World,
  { letter, locale, email, ticket, address }: Resending,
): Promise<{ outcome: ResendOutcome; retryMinutes: number }> {
  const { store, keys } = world;
  const at = world.now();
  const window = windowAt(at, limits.networkWindow);
  const network = `resend/${keys.networkHash(address)}`;
  const hashes = keys.addressHashes(email);
  const certainBefore = keys.certainBefore(email);
  const cause = keys.causeHash(hashes.mailbox, address);
  const ticketed = openTicket(keys, ticket)?.attempt;
  const fresh = { token: keys.freshToken(), codeOf: keys.codeOf };

  const outcome = await store.transact(async (tx) => {
    const [life, known, attempts, recentResends] = await Promise.all([
      loadLife(tx, world.calendarOf, letter, at),
      loadSigningState(tx, { letter, ...hashes, certainBefore }, at),
      tx.attemptsOf(letter, hashes.mailbox),
      tx.counted(network, window.start),
    ]);
    const waiting = attempts.map(({ signature }) => signature).filter(({ state }) => state === 'pending');
    const attempt =
      waiting.find(({ id }) => id === ticketed) ??
      waiting.find(({ spelling }) => spelling === hashes.spelling) ??
      waiting[0] ??
      null;
    const typed = { ...hashes, cause, email, locale, letter };
    const decision = resend(typed, { ...known, isOver: isOver(life, at), attempt, recentResends }, fresh, at);
    if (decision.outcome !== 'accepted') return decision.outcome;
    await tx.count(network, window);
    const turn = await takeTurn(tx, keys.lineHash(address), 'prompt', windowAt(at, limits.dayWindow));
    await tx.write(decision.changes, at, turn);
    return decision.outcome;
  });
  if (outcome === 'accepted') world.nudgeMail();
  return { outcome, retryMinutes: minutesLeft(window, at) };
}
