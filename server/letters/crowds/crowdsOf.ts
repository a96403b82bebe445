import type { Keys } from '#server/letters/keys.ts';
import type { Crowd, CrowdsOfOne } from '#server/store/port/crowds.ts';

/** The crowds of somebody who confirms, as keyed hashes. @param email null when it cannot be read @param ip of the press */
export const crowdsOf = (
  { domainHash, networkHash }: Pick<Keys, 'domainHash' | 'networkHash'>,
  { email, ip }: { email: string | null; ip: string },
): CrowdsOfOne => ({ domain: email === null ? null : domainHash(email), network: networkHash(ip) });

/**
 * The crowds that can make a surge: a network, and a mail domain, but for those of providers, where strangers have their
 * mailboxes.
 */
export const crowdsThatSurge = (
  { isSharedDomain }: Pick<Keys, 'isSharedDomain'>,
  letter: string,
  { domain, network }: CrowdsOfOne,
): Crowd[] => [
  ...(domain !== null && !isSharedDomain(domain) ? [{ letter, by: 'domain', hash: domain } as const] : []),
  { letter, by: 'network', hash: network },
];
