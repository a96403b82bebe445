import { isIP } from 'node:net';
import type { OpenedKeys } from '#server/keys/keys.ts';
import type { Asked } from '#server/letters/crowds/moderateCrowd.ts';
import type { Crowd, Store } from '#server/store/port.ts';

/** What names are asked for by. */
export const askedOptions = {
  letter: { type: 'string' },
  domain: { type: 'string' },
  network: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
} as const;
export type AskedOptions = { [K in keyof typeof askedOptions]?: string | undefined };

/** How a crowd is shown, and can be named: keyed hashes are long. */
export const labelOf = ({ hash }: Pick<Crowd, 'hash'>): string => hash.slice(0, 10);

const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)?$/;

/**
 * Reads which names of a letter are meant. A domain or a network is named by itself, or as the command `crowds` shows it.
 *
 * @throws Error when something is no domain, address or time, or no letter is named
 */
export async function readAsked(options: AskedOptions, store: Store, keys: OpenedKeys): Promise<Asked> {
  const { letter, domain, network, since, until } = options;
  if (letter === undefined) throw new Error('--letter is missing: a domain, network or time is of one letter.');
  const labelled = async (by: Crowd['by'], label: string) => {
    const found = (await store.crowds.waiting()).find(
      (crowd) => crowd.letter === letter && crowd.by === by && labelOf(crowd) === label,
    );
    if (!found) throw new Error(`"${label}" is no ${by}, nor one of those that wait.`);
    return found.hash;
  };
  const at = (name: string, text: string) => {
    const read = time.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(read)) throw new Error(`--${name} is no time in UTC such as 2026-11-26T12:00Z: "${text}"`);
    return read;
  };
  return {
    letter,
    ...(domain !== undefined && {
      domain: domain.includes('.') ? keys.domainHash(domain) : await labelled('domain', domain),
    }),
    ...(network !== undefined && {
      network: isIP(network) ? keys.networkHash(network) : await labelled('network', network),
    }),
    ...(since !== undefined && { since: at('since', since) }),
    ...(until !== undefined && { until: at('until', until) }),
  };
}
