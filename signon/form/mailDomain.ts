import { getDomain } from 'tldts';
import { providerOf } from './mailbox.ts';

/**
 * The domain that somebody registered, under which an address stands: whoever owns it can have any mailbox there, and
 * below it. Every domain under one is that one; the domains of one provider are one.
 *
 * @param address an address, or the domain of one
 */
export function mailDomain(address: string): string {
  const provider = providerOf(address);
  return getDomain(provider) ?? provider;
}
