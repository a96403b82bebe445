import ipaddr from 'ipaddr.js';

/**
 * The network that an address belongs to, as signings are counted: an IPv4 address by itself, an IPv6 address with all
 * of its /64, which one household or one phone holds. An IPv4 address written as IPv6 is that IPv4 address.
 *
 * @returns `unknown` for what is no IP address, so that all of them share one count
 */
export const networkOf = (ip: string): string => blockOf(ip, 64);

/**
 * The line that an address came over: an IPv4 address by itself, an IPv6 address with all of its /48, the most that one
 * subscriber is given (RFC 6177). A /48 has 65,536 networks, so whatever is shared fairly, or allowed once to everybody
 * new, goes by the line: else one line would be a crowd.
 *
 * @returns `unknown` for what is no IP address
 */
export const lineOf = (ip: string): string => blockOf(ip, 48);

function blockOf(ip: string, bits: 48 | 64): string {
  if (ipaddr.IPv4.isValidFourPartDecimal(ip)) return ip;
  if (!ipaddr.IPv6.isValid(ip)) return 'unknown';
  const address = ipaddr.IPv6.parse(ip);
  if (address.isIPv4MappedAddress()) return address.toIPv4Address().toString();
  const groups = address.parts.slice(0, bits / 16).map((group) => group.toString(16));
  return `${groups.join(':')}::/${bits}`;
}
