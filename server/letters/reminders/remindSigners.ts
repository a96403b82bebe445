import { claimInRounds } from '#server/letters/claimInRounds.ts';
import type { Keys } from '#server/letters/keys.ts';
import { type Calendars, loadLife } from '#server/letters/life/loadLife.ts';
import { loadSigningState } from '#server/letters/signing/loadSigningState.ts';
import type { Store } from '#server/store/port.ts';
import { isOver } from '#signon/life/letterLife.ts';
import { limits } from '#signon/limits.ts';
import { remind } from '#signon/reminders/remind.ts';

/**
 * Owes a reminder to everybody who has waited long enough. The claim and the mail are written together, so each signer is
 * reminded once, however many processes ask and whenever one of them ends.
 *
 * @param isStopping asked between the rounds; whoever is left is reminded the next time
 * @returns how many are reminded
 * @throws StoreBusy when the store cannot take more work now; who was not asked about yet is asked about next time
 */
export function remindSigners(
  store: Store,
  keys: Keys,
  calendarOf: Calendars,
  clock: () => number,
  isStopping = () => false,
): Promise<number> {
  const remindOne = (id: string) =>
    store.transact(async (tx) => {
      const now = clock();
      const waiting = await tx.claimReminder(id, now - limits.remindAfter, now);
      if (!waiting) return null;
      const life = await loadLife(tx, calendarOf, waiting.letter, now);
      const known = { ...(await loadSigningState(tx, waiting, now)), isOver: isOver(life, now) };
      const { outcome, changes } = remind(waiting, known, { token: keys.freshToken(), codeOf: keys.codeOf }, now);
      await tx.write(changes, now);
      return outcome === 'reminded';
    });
  return claimInRounds((count) => store.unreminded(clock() - limits.remindAfter, count), remindOne, isStopping);
}
