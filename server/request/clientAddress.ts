import type { HonoRequest } from 'hono/request';
import ipaddr from 'ipaddr.js';
import type { Incoming } from './incoming.ts';

/** What of a request tells where it came from. */
type Arrival = { peer: string | undefined; forwarded: string | undefined };

/**
 * The IP address of the client. Each trusted proxy in front of us appends the address it was called from to X-Forwarded-For,
 * so the client's is that many from the right; whatever stands further left anybody may have written.
 *
 * @param peer the address of who called us
 * @param forwarded X-Forwarded-For
 * @param trustedProxies how many proxies stand in front; with 0 the header is not looked at
 * @returns the address; that of the peer when the header has too few, or no IP address in that place
 */
export function clientAddress({ peer = '', forwarded }: Arrival, trustedProxies: number): string {
  const named = trustedProxies === 0 ? undefined : forwarded?.split(',').at(-trustedProxies)?.trim();
  return bare(named) ?? bare(peer) ?? peer;
}

/** An IPv4 address as a dual-stack socket shows it (`::ffff:192.0.2.1`) is the IPv4 address; null for what is no address. */
const bare = (address = '') =>
  ipaddr.IPv6.isValid(address) || ipaddr.IPv4.isValidFourPartDecimal(address)
    ? ipaddr.process(address).toString()
    : null;

/** The IP address of the client of a request. */
export const clientOf = (
  { req, env }: { req: HonoRequest; env: Pick<Incoming, 'peer'> },
  trustedProxies: number,
): string => clientAddress({ peer: env.peer, forwarded: req.header('x-forwarded-for') }, trustedProxies);
