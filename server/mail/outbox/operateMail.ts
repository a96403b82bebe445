import type { Outbox, RefusedMail } from '#server/store/port/outbox.ts';
import type { Store } from '#server/store/port.ts';
import { asciiDomain, providerOf, readAddress } from '#signon/form/mailbox.ts';

/** More than an outbox holds. */
const all = 1_000_000;

/**
 * What an operator does about one provider or mailbox: `pause` and `resume` take a domain of the provider, `allow` an
 * address that was refused. An owner's wish for no mail is not lifted.
 *
 * @returns what was done; null when the word is no domain or address, or nothing was to be done
 */
export async function operateMail(
  { outbox }: Pick<Store, 'outbox'>,
  keys: { addressHashes(address: string): { spelling: string } },
  command: string,
  word: string,
  now: number,
): Promise<'paused' | 'resumed' | 'allowed' | null> {
  if (command === 'allow') {
    const read = readAddress(word);
    return 'address' in read && (await outbox.allow(keys.addressHashes(read.address).spelling)) ? 'allowed' : null;
  }
  const domain = asciiDomain(word) && providerOf(word);
  if (!domain?.includes('.')) return null;
  if (command === 'resume') return (await outbox.resume(domain)) ? 'resumed' : null;
  if (command !== 'pause') return null;
  await outbox.pause({ domain, since: now, until: null, tries: 0, code: null });
  return 'paused';
}

/** All mails that were refused, or those of one provider, by any of its domains. */
export async function refusedBy(outbox: Outbox, domain?: string): Promise<RefusedMail[]> {
  const refused = await outbox.refused(all);
  return domain === undefined ? refused : refused.filter((mail) => mail.domain === providerOf(domain));
}
