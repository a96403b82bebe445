import type { Keys } from '#server/letters/keys.ts';
import type { World } from '#server/letters/world.ts';
import type { Store } from '#server/store/port.ts';
import { allow, type OptOutLink, type OptOutView, optOut, viewOptOut } from '#signon/optOut/optOut.ts';
import type { AddressHashes, OptOut } from '#signon/signature.ts';
import { openSealed } from './openSealed.ts';

const purpose = 'links/no-mail';

/** What a mail's link against all further mails carries: opaque, and good for that mailbox over all letters, even once its signature is gone. */
export const sealOptOut = (
  { seal }: Pick<Keys, 'seal'>,
  { certain, mailbox }: Pick<AddressHashes, 'certain' | 'mailbox'>,
  madeAt: number,
): string => seal(JSON.stringify({ certain, mailbox, madeAt } satisfies OptOutLink), purpose);

/** Looks at the page behind that link, as it was typed. Changes nothing. */
export async function openOptOut(world: World, typed: string): Promise<OptOutView> {
  const link = readLink(world.keys, typed);
  return viewOptOut(link, link !== null && (await world.store.isOptedOut(link.certain)), world.now());
}

/**
 * Ends all mails to the mailbox, or allows them again. Safe to repeat.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export async function decideOnMails(world: World, typed: string, choice: 'refuse' | 'allow'): Promise<OptOutView> {
  const { store } = world;
  const link = readLink(world.keys, typed);
  const now = world.now();
  const rule = choice === 'refuse' ? optOut : allow;
  const { outcome, changes } = await store.transact(async (tx) => {
    const decided = rule(link, link !== null && (await tx.isOptedOut(link.certain)), now);
    await tx.write(decided.changes, now);
    return decided;
  });
  const wish = changes.suppression;
  if (wish?.mailbox === null) await endKept(store, wish, now);
  return outcome;
}

/** A link of a version before 0.3.0 leaves its mailbox out: what is kept of it is looked for once the wish holds, since when nothing is added. */
async function endKept(store: Store, wish: OptOut, now: number): Promise<void> {
  const mailbox = (await store.mailboxesOf([wish.address])).get(wish.address);
  if (mailbox !== undefined) await store.transact((tx) => tx.write({ suppression: { ...wish, mailbox } }, now));
}

const readLink = (keys: Keys, typed: string): OptOutLink => openSealed<OptOutLink>(keys, typed, purpose)?.held ?? null;
