import type { Keys } from '#server/letters/keys.ts';
import type { World } from '#server/letters/world.ts';
import type { Store } from '#server/store/port.ts';
import { allow, type OptOutLink, type OptOutView, optOut, viewOptOut } from '#signon/optOut.ts';
import type { AddressHashes } from '#signon/signature.ts';

const purpose = 'links/no-mail';

/** What a mail's link against all further mails carries: opaque, and good for that mailbox over all letters, even once its signature is gone. */
export const sealOptOut = (
  { seal }: Pick<Keys, 'seal'>,
  { certain, mailbox }: Pick<AddressHashes, 'certain' | 'mailbox'>,
  madeAt: number,
): string => seal(JSON.stringify({ certain, mailbox, madeAt } satisfies OptOutLink), purpose);

/** Looks at the page behind that link. Changes nothing. */
export async function openOptOut(world: World, sealed: string): Promise<OptOutView> {
  const link = linkOf(world.keys, sealed);
  return viewOptOut(link, link !== null && (await world.store.isOptedOut(link.certain)), world.now());
}

/**
 * Ends all mails to the mailbox, or allows them again. Safe to repeat.
 *
 * @throws StoreBusy when the store cannot take more work now
 */
export async function decideOnMails(world: World, sealed: string, choice: 'refuse' | 'allow'): Promise<OptOutView> {
  const read = linkOf(world.keys, sealed);
  const link = choice === 'refuse' ? await withMailbox(world.store, read) : read;
  const now = world.now();
  const rule = choice === 'refuse' ? optOut : allow;
  return world.store.transact(async (tx) => {
    const isOptedOut = link !== null && (await tx.isOptedOut(link.certain));
    const { outcome, changes } = rule(link, isOptedOut, now);
    await tx.write(changes, now);
    return outcome;
  });
}

/** A link of a version before 0.3.0 does not say its mailbox, which is then looked for. */
async function withMailbox(store: Pick<Store, 'mailboxesOf'>, link: OptOutLink): Promise<OptOutLink> {
  if (!link || link.mailbox !== undefined) return link;
  const mailbox = (await store.mailboxesOf([link.certain])).get(link.certain);
  return mailbox === undefined ? link : { ...link, mailbox };
}

function linkOf({ open }: Keys, sealed: string): OptOutLink {
  try {
    return JSON.parse(open(sealed, purpose)) as OptOutLink;
  } catch {
    return null;
  }
}
