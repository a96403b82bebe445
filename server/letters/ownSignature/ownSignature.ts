import { linkOf } from '#server/letters/linkOf.ts';
import type { Desk } from '#server/letters/services.ts';
import type { Link } from '#signon/confirm.ts';
import { changeDisplay, type ManageOutcome, type ManageView, viewSignature, withdraw } from '#signon/manage.ts';
import type { Decision, Signature } from '#signon/signature.ts';

/** Looks at a signature through the link of its owner. Changes nothing. */
export async function openSignature(
  desk: Desk,
  letter: string,
  secret: string,
): Promise<{ view: ManageView; signature: Signature | null }> {
  const link = await linkOf(desk.store, desk.keys, letter, secret);
  const view = viewSignature(secret, link);
  return { view, signature: view === 'kept' ? (link?.signature ?? null) : null };
}

/**
 * Changes how the owner of a signature is shown. Safe to repeat.
 *
 * @param name as it was entered anew, for a name that only the organisers can read; else it is not looked at
 * @throws StoreBusy when the store cannot take more work now
 */
export const changeSignature = (
  desk: Desk,
  letter: string,
  secret: string,
  display: string,
  name: string,
): Promise<ManageOutcome> => decide(desk, letter, secret, (link) => changeDisplay(secret, link, display, name));

/**
 * Takes a signature back: it is deleted with all that was kept with it.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export const withdrawSignature = (desk: Desk, letter: string, secret: string): Promise<ManageOutcome> =>
  decide(desk, letter, secret, (link) => withdraw(secret, link));

async function decide(
  desk: Desk,
  letter: string,
  secret: string,
  rule: (link: Link) => Decision<ManageOutcome>,
): Promise<ManageOutcome> {
  const now = desk.now();
  const outcome = await desk.store.transact(async (tx) => {
    const { outcome, changes } = rule(await linkOf(tx, desk.keys, letter, secret));
    if (changes.save || changes.remove) await tx.write(changes, now);
    return outcome;
  });
  if (outcome === 'changed' || outcome === 'withdrawn') desk.counts.drop(letter);
  if (outcome === 'withdrawn') desk.nudgeLedger();
  return outcome;
}
