import type { Keys } from '#server/letters/keys.ts';
import type { World } from '#server/letters/world.ts';
import { type MailView, type Ticket, viewMail } from '#signon/mail/mailView.ts';

const purpose = 'pages/sent';

/**
 * What the page after signing is given, so that a code typed there confirms what was entered, and so that it can tell of a
 * refused address: opaque, made for everybody alike, always equally long, and kept nowhere.
 */
export const sealTicket = ({ seal }: Pick<Keys, 'seal'>, ticket: NonNullable<Ticket>): string =>
  seal(JSON.stringify(ticket), purpose);

/** Whether it is a ticket of ours that still says something of the mail. Asks the store nothing. */
export const isTicket = async ({ keys, now }: World, sealed: string): Promise<boolean> =>
  viewMail(openTicket(keys, sealed), false, now()) !== 'unknown';

/** Whether it is the ticket of a form with this address, as it was spelled there. */
export const isTicketFor = async ({ keys }: World, sealed: string, email: string): Promise<boolean> =>
  openTicket(keys, sealed)?.spelling === keys.addressHashes(email).spelling;

/** What is known of the mail that a ticket was given for. Changes nothing, and asks the same of the store for every address. */
export async function lookForMail({ store, keys, now }: World, sealed: string): Promise<MailView> {
  const ticket = openTicket(keys, sealed);
  return viewMail(ticket, ticket !== null && (await store.isBounced(ticket.spelling, ticket.madeAt)), now());
}

/** @returns null for what is no ticket of ours */
export function openTicket({ open }: Pick<Keys, 'open'>, sealed: string): Ticket {
  // What is decoded leniently would let one ticket be written in many ways.
  if (!/^[\w-]+$/.test(sealed)) return null;
  try {
    return JSON.parse(open(sealed, purpose)) as Ticket;
  } catch {
    return null;
  }
}
