import { organisersKey } from '#server/keys/organisersKey.ts';
import type { Transaction } from '#server/store/port.ts';
import type { Signature } from '#signon/signature.ts';
import { type PartnersOf, partnerNamed } from './findPartner.ts';

/**
 * Seals for a partner how to reach a signer who agreed to that, in the transaction that confirms: before, nobody knows that
 * the mailbox is hers. A partner that is not on the site any more has no key, and gets nothing.
 */
export async function sealForPartner(
  tx: Pick<Transaction, 'tieOf' | 'sealForPartner' | 'endPartnerConsent'>,
  partnersOf: PartnersOf,
  signature: Signature,
): Promise<void> {
  const { id, letter, name, email, organisation, locale } = signature;
  const tie = await tx.tieOf(id);
  if (!tie?.consent) return;
  const partner = partnerNamed(partnersOf(letter), tie.partner);
  if (!partner) return tx.endPartnerConsent(id);
  const { recipient, seal } = organisersKey(partner.recipient);
  const reached = { name, email, ...(organisation !== null && { organisation }), language: locale };
  await tx.sealForPartner(id, { recipient, sealed: await seal(JSON.stringify(reached)) });
}
