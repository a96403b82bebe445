import { isIPv4, isIPv6 } from 'node:net';

/**
 * The network that an address belongs to, as signings are counted: an IPv4 address by itself, an IPv6 address with all
 * of its /64, which one household or one phone holds. An IPv4 address written as IPv6 is that IPv4 address.
 *
 * @returns `unknown` for what is no IP address, so that all of them share one count
 */
export function networkOf(ip: string): string {
  if (isIPv4(ip)) return ip;
  if (!isIPv6(ip)) return 'unknown';
  const groups = groupsOf(ip);
  const [last = 0, secondLast = 0] = [groups[7], groups[6]];
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff;
  if (isMapped) return [secondLast >> 8, secondLast & 0xff, last >> 8, last & 0xff].join('.');
  return `${groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')}::/64`;
}

/** The eight numbers of an IPv6 address. */
function groupsOf(ip: string): number[] {
  const inHex = ip.replace(
    /(\d+)\.(\d+)\.(\d+)\.(\d+)$/,
    (_, a, b, c, d) => `${((+a << 8) | +b).toString(16)}:${((+c << 8) | +d).toString(16)}`,
  );
  const [head = '', tail] = inHex.split('::');
  const read = (part: string) => (part ? part.split(':').map((group) => Number.parseInt(group, 16)) : []);
  const before = read(head);
  const after = read(tail ?? '');
  return [...before, ...Array<number>(8 - before.length - after.length).fill(0), ...after];
}
