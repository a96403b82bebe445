import { linkOf } from '#server/letters/linkOf.ts';
import type { Services } from '#server/letters/services.ts';
import { type ConfirmOutcome, type ConfirmView, confirm, viewConfirmation } from '#signon/confirm.ts';
import type { Signature } from '#signon/signature.ts';
import { writeConfirmation } from './writeConfirmed.ts';

/**
 * Looks at the page behind a confirmation link. Changes nothing.
 *
 * @returns what the page says, and the signature when the link still has a power over it
 */
export async function openConfirmation(
  services: Services,
  letter: string,
  secret: string,
): Promise<{ view: ConfirmView; signature: Signature | null }> {
  const link = await linkOf(services.store, services.keys, letter, secret);
  const view = viewConfirmation(secret, link, services.now());
  return { view, signature: view === 'ready' || view === 'confirmed' ? (link?.signature ?? null) : null };
}

/**
 * Confirms a signature. Safe to repeat, and in parallel: only the first press writes and owes a mail.
 *
 * @param shown the revision of the details that the page with the button showed; null when none was named, which confirms nothing
 * @throws StoreBusy when the store cannot take more work now
 */
export async function confirmSignature(
  services: Services,
  letter: string,
  secret: string,
  shown: string | null,
): Promise<ConfirmOutcome> {
  const { store, keys } = services;
  const now = services.now();
  const fresh = keys.freshToken();
  const outcome = await store.transact(async (tx) => {
    const decision = confirm(secret, await linkOf(tx, keys, letter, secret), shown, fresh, now);
    if (decision.outcome === 'confirmed') await writeConfirmation(tx, letter, decision.changes, now);
    return decision.outcome;
  });
  if (outcome === 'confirmed') {
    services.counts.drop(letter);
    services.nudgeMail();
    services.nudgeLedger();
  }
  return outcome;
}
