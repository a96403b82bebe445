import { loadLife } from '#server/letters/life/loadLife.ts';
import { confirmedBeside, linkOf } from '#server/letters/linkOf.ts';
import type { World } from '#server/letters/world.ts';
import {
  type ConfirmOutcome,
  type ConfirmView,
  confirm,
  ownConfirmed,
  viewConfirmation,
} from '#signon/confirming/confirm.ts';
import { endWithLetter } from '#signon/life/letterLife.ts';
import type { Signature } from '#signon/signature.ts';
import { afterConfirmation, writeConfirmation } from './writeConfirmed.ts';

/**
 * Looks at the page behind a confirmation link. Changes nothing.
 *
 * @returns what the page says; the signature whose details it shows, if any; and whether the link can take that back
 */
export async function openConfirmation(
  { store, keys, now, calendarOf }: World,
  letter: string,
  secret: string,
): Promise<{ view: ConfirmView; signature: Signature | null; canWithdraw: boolean }> {
  const life = await loadLife(store, calendarOf, letter, now());
  const link = endWithLetter(await linkOf(store, keys, letter, secret), life);
  const confirmed = await confirmedBeside(store, link);
  const view = viewConfirmation(secret, link, confirmed, now());
  const own = ownConfirmed(link, confirmed);
  return { view, signature: view === 'ready' ? (link?.signature ?? null) : own, canWithdraw: own !== null };
}

/**
 * Confirms an attempt. Safe to repeat, and in parallel: only the first press writes and owes a mail.
 *
 * @param shown the revision of the details that the page with the button showed; null when none was named, which confirms nothing
 * @param ip the IP address of the press. It is hashed at once and never kept
 * @throws StoreBusy when the store cannot take more work now
 */
export async function confirmSignature(
  world: World,
  letter: string,
  secret: string,
  shown: string | null,
  ip: string,
): Promise<ConfirmOutcome> {
  const { store, keys } = world;
  const now = world.now();
  const fresh = keys.freshToken();
  const { outcome, surging } = await store.transact(async (tx) => {
    const [found, life] = await Promise.all([
      linkOf(tx, keys, letter, secret),
      loadLife(tx, world.calendarOf, letter, now),
    ]);
    const link = endWithLetter(found, life);
    const { outcome, changes } = confirm(secret, link, await confirmedBeside(tx, link), shown, fresh, now);
    const surging = outcome === 'confirmed' ? await writeConfirmation(tx, world, letter, changes, ip, now) : [];
    return { outcome, surging };
  });
  if (outcome === 'confirmed') await afterConfirmation(world, surging);
  return outcome;
}
