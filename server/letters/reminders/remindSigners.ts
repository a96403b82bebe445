import type { Keys } from '#server/letters/keys.ts';
import { type Calendars, loadLife } from '#server/letters/life/loadLife.ts';
import { loadSigningState } from '#server/letters/signing/loadSigningState.ts';
import type { Store } from '#server/store/port.ts';
import { isOver } from '#signon/letterLife.ts';
import { limits } from '#signon/limits.ts';
import { remind } from '#signon/remind.ts';

/** So many are found at a time, so that signing does not wait long. */
const together = 200;

/**
 * Owes a reminder to everybody who has waited long enough. The claim and the mail are written together, so each signer is
 * reminded once, however many processes ask and whenever one of them ends.
 *
 * @returns how many are reminded
 * @throws StoreBusy when the store cannot take more work now; who was not asked about yet is asked about next time
 */
export async function remindSigners(store: Store, keys: Keys, calendarOf: Calendars, now: number): Promise<number> {
  let reminded = 0;
  const signedBy = now - limits.remindAfter;
  const ask = (id: string) =>
    store.transact(async (tx) => {
      const waiting = await tx.claimReminder(id, signedBy, now);
      if (!waiting) return null;
      const life = await loadLife(tx, calendarOf, waiting.letter, now);
      const known = { ...(await loadSigningState(tx, waiting, now)), isOver: isOver(life, now) };
      const { outcome, changes } = remind(waiting, known, { token: keys.freshToken(), codeOf: keys.codeOf }, now);
      await tx.write(changes, now);
      return outcome;
    });
  for (let claimed = together; claimed > 0; ) {
    claimed = 0;
    for (const id of await store.unreminded(signedBy, together)) {
      const outcome = await ask(id);
      if (outcome !== null) claimed += 1;
      if (outcome === 'reminded') reminded += 1;
    }
  }
  return reminded;
}
