import { Resolver } from 'node:dns/promises';
import type { Names } from './port.ts';

type DnsOptions = {
  /** Name servers to ask, as `address` or `address:port`; those of the machine when there are none. */
  servers?: readonly string[];
  /** How long all attempts for one question may take. Milliseconds. */
  timeoutMs?: number;
};

/** A stranger may keep as many records as they like; more than these are not looked at. */
const mostRecords = 50;

/** Asks the name system directly: the hosts file and search domains of this machine play no part. */
export function dnsNames({ servers = [], timeoutMs = 4000 }: DnsOptions = {}): Names {
  async function ask<T>(question: (resolver: Resolver) => Promise<T[]>): Promise<T[]> {
    const resolver = new Resolver({ timeout: Math.ceil(timeoutMs / 3), tries: 2 });
    if (servers.length > 0) resolver.setServers(servers);
    const timer = setTimeout(() => resolver.cancel(), timeoutMs);
    try {
      return (await question(resolver)).slice(0, mostRecords);
    } catch (error) {
      if (['ENOTFOUND', 'ENODATA'].includes((error as NodeJS.ErrnoException).code ?? '')) return [];
      throw error;
    } finally {
      clearTimeout(timer);
    }
  }
  return {
    texts: async (name) => (await ask((resolver) => resolver.resolveTxt(name))).map((parts) => parts.join('')),
    async addresses(host) {
      const [v4, v6] = await Promise.all([
        ask((resolver) => resolver.resolve4(host)),
        ask((resolver) => resolver.resolve6(host)),
      ]);
      return [...v4, ...v6];
    },
  };
}
