import ipaddr from 'ipaddr.js';

/**
 * Whether an IP address is one of the public Internet (IANA registries of special-purpose addresses, as ipaddr.js knows them).
 * An IPv6 address must also be of the block that is given out to the public, 2000::/3 (RFC 4291, 2.4): an IPv4 address in
 * the form of an IPv6 address is none.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const read = ipaddr.parse(address);
  if (read.range() !== 'unicast') return false;
  return read instanceof ipaddr.IPv4
    ? ipaddr.IPv4.isValidFourPartDecimal(address)
    : ((read as ipaddr.IPv6).parts[0] ?? 0) >> 13 === 1;
}
