import { Agent, type RequestOptions, request } from 'node:https';
import ipaddr from 'ipaddr.js';
import type { FileFound, Names, SiteFiles } from './port.ts';

export type HttpsOptions = {
  names: Pick<Names, 'addresses'>;
  /** Where it may be connected to. */
  isAllowed?: (address: string) => boolean;
  port?: number;
  /** Authorities to trust in place of the usual ones. */
  ca?: string;
  /** For all of it: names, connection, answer. Milliseconds. */
  timeoutMs?: number;
  mostBytes?: number;
};

/**
 * Reads a small text file from a site by https. The host is looked up once, every one of its addresses must be public,
 * and the connection goes to the very address that was looked at, so that a second answer of the name system counts for
 * nothing. No redirect is followed, no proxy used, no certificate excused.
 */
export function httpsFiles(options: HttpsOptions): SiteFiles {
  const { names, isAllowed = isPublicAddress, timeoutMs = 5000 } = options;
  return {
    async read(domain, path) {
      const signal = AbortSignal.timeout(timeoutMs);
      try {
        const addresses = await Promise.race([names.addresses(domain), ended(signal)]);
        const [address] = addresses;
        if (!address || !addresses.every(isAllowed)) return 'failed';
        return await get({ ...options, domain, path, address, signal });
      } catch {
        return 'failed';
      }
    },
  };
}

const ended = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));

type Reading = HttpsOptions & { domain: string; path: string; address: string; signal: AbortSignal };

function get({ domain, path, address, signal, port = 443, ca, mostBytes = 4096 }: Reading): Promise<FileFound> {
  const to: RequestOptions = {
    host: address,
    port,
    path,
    servername: domain,
    signal,
    rejectUnauthorized: true,
    minVersion: 'TLSv1.2',
    maxHeaderSize: 8192,
    headers: {
      Host: port === 443 ? domain : `${domain}:${port}`,
      Accept: 'text/plain',
      'Accept-Encoding': 'identity',
      'User-Agent': 'private-and-protected',
    },
    // One of its own: kept connections and the proxies of the environment belong to the shared one.
    agent: new Agent({ keepAlive: false, maxCachedSessions: 0 }),
    ...(ca !== undefined && { ca }),
  };
  return new Promise((resolve, reject) => {
    const sent = request(to, (response) => {
      const settle = (found: FileFound) => {
        resolve(found);
        sent.destroy();
      };
      const { statusCode: status = 0, headers } = response;
      if (status >= 300 && status < 400) return settle('redirected');
      if (status !== 200) return settle('absent');
      if (!/^text\//i.test(headers['content-type'] ?? '') || (headers['content-encoding'] ?? 'identity') !== 'identity')
        return settle('other');
      const chunks: Buffer[] = [];
      let size = 0;
      response.on('data', (chunk: Buffer) => {
        size += chunk.length;
        chunks.push(chunk);
        if (size > mostBytes) settle('other');
      });
      response.on('end', () => settle({ text: Buffer.concat(chunks).toString('utf8') }));
      response.on('error', reject);
    });
    sent.on('error', reject);
    sent.end();
  });
}

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
