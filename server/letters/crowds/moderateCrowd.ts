import type { Asked } from '#server/letters/moderation/findNames.ts';
import type { Crowd, WaitingCrowd } from '#server/store/port/crowds.ts';
import type { Store } from '#server/store/port.ts';
import { mailDomain } from '#signon/form/mailDomain.ts';
import { clearCrowd } from './surges.ts';

/** The name of the mail domain of a crowd that waits; null for a network, and when the server can read no address of it. */
export async function domainOf(store: Store, { by, member: id }: WaitingCrowd): Promise<string | null> {
  if (by === 'network') return null;
  const member = await store.transact((tx) => tx.signature(id));
  return member?.email ? mailDomain(member.email) : null;
}

/**
 * Lets a crowd make no surge for a day, when a moderator releases all that wait of it: those of one domain or of one
 * network, at whatever time they confirmed and whatever they are called.
 */
export async function clearReleased(
  { store, now }: { store: Store; now: () => number },
  { letter, domain, network, state: _, ...narrowing }: Asked,
): Promise<void> {
  if (letter === undefined || Object.values(narrowing).some((given) => given !== undefined)) return;
  const crowds: Crowd[] = [
    ...(domain === undefined ? [] : [{ letter, by: 'domain', hash: domain } as const]),
    ...(network === undefined ? [] : [{ letter, by: 'network', hash: network } as const]),
  ];
  const [only] = crowds;
  if (only && crowds.length === 1) await store.transact((tx) => clearCrowd(tx, only, now()));
}
