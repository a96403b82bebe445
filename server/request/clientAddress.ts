import type { IncomingHttpHeaders } from 'node:http';
import { isIP } from 'node:net';

/** What of a request tells where it came from. */
export type Arrival = { socket: { remoteAddress?: string | undefined }; headers: IncomingHttpHeaders };

/**
 * The IP address of the client. Each trusted proxy in front of us appends the address it was called from to X-Forwarded-For,
 * so the client's is that many from the right; whatever stands further left anybody may have written.
 *
 * @param trustedProxies how many proxies stand in front; with 0 the header is not looked at
 * @returns the address; that of the socket when the header has too few, or no IP address in that place
 */
export function clientAddress({ socket, headers }: Arrival, trustedProxies: number): string {
  const own = bare(socket.remoteAddress ?? '');
  const forwarded = headers['x-forwarded-for'];
  if (trustedProxies === 0 || forwarded === undefined) return own;
  const named = bare(String(forwarded).split(',').at(-trustedProxies)?.trim() ?? '');
  return isIP(named) === 0 ? own : named;
}

/** An IPv4 address as a dual-stack socket shows it (`::ffff:192.0.2.1`) is the IPv4 address. */
const bare = (address: string) =>
  address.startsWith('::ffff:') && isIP(address.slice(7)) === 4 ? address.slice(7) : address;
