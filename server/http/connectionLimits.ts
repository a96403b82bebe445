import type { Config } from '#server/settings/config.ts';

/** How many connections are taken at once: in all, and from one address. */
export type ConnectionLimits = {
  inAll: number;
  /** Null where all come from our own proxies, which alone know whose they are. */
  perAddress: number | null;
};

/** More than these are not taken, however many files may be open. */
const mostConnections = 20_000;
/** Files that connections must leave to the database, the printed site, mails and the checks of domains. */
const otherFiles = 256;

/** Node raises the soft limit to the hard one as it starts. Windows has no such limit. Read at once: later the report looks up the names of all who are connected. */
const { userLimits } = process.report.getReport() as { userLimits?: { open_files?: { soft: number | 'unlimited' } } };
const openFilesAllowed = Number(userLimits?.open_files?.soft ?? Number.NaN) || Number.POSITIVE_INFINITY;

/**
 * What connections may take up. One address gets a quarter of them at most, so that a low limit of files is shared as well.
 *
 * @param openFiles how many files this process may have open
 */
export function connectionLimits(
  { trustedProxies, connectionsPerAddress }: Pick<Config, 'trustedProxies' | 'connectionsPerAddress'>,
  openFiles = openFilesAllowed,
): ConnectionLimits {
  const inAll = Math.max(4, Math.min(mostConnections, openFiles - otherFiles));
  return { inAll, perAddress: trustedProxies > 0 ? null : Math.min(connectionsPerAddress, Math.floor(inAll / 4)) };
}

/** What the operator should know about the limit of files; null when it is high enough. */
export function tooFewFiles({ inAll }: ConnectionLimits, openFiles = openFilesAllowed): string | null {
  if (inAll >= mostConnections) return null;
  return `This process may open ${openFiles} files, so it takes ${inAll} connections at once, not ${mostConnections}; raise the limit to ${mostConnections + otherFiles} (ulimit -n, LimitNOFILE=).`;
}
