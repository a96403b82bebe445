import { isIP } from 'node:net';
import type { OpenedKeys } from '#server/keys/keys.ts';
import { type Asked, isMetByAll } from '#server/letters/moderation/findNames.ts';
import { readPerson } from '#server/letters/people/people.ts';
import type { Crowd } from '#server/store/port/crowds.ts';
import type { Store } from '#server/store/port.ts';

/** What names are asked for by. */
export const askedOptions = {
  letter: { type: 'string' },
  name: { type: 'string' },
  organisation: { type: 'string' },
  mailbox: { type: 'string' },
  domain: { type: 'string' },
  network: { type: 'string' },
  since: { type: 'string' },
  until: { type: 'string' },
  state: { type: 'string' },
} as const;
export type AskedOptions = { [K in keyof typeof askedOptions]?: string | undefined };

const states = ['listed', 'waiting', 'surge', 'hidden'] as const;

/** How a crowd is shown, and can be named: keyed hashes are long. */
export const labelOf = ({ hash }: Pick<Crowd, 'hash'>): string => hash.slice(0, 10);

const time = /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z)?$/;

/**
 * Reads which names are meant. A domain or a network is named by itself, or as the command `crowds` shows it.
 *
 * @throws Error when a condition is empty, or is no domain, address, state or time
 */
export async function readAsked(options: AskedOptions, store: Store, keys: OpenedKeys): Promise<Asked> {
  for (const [option, text] of Object.entries(options))
    if (text !== undefined && isMetByAll(text)) throw new Error(`--${option} is empty: it would be met by everybody.`);
  const { letter, name, organisation, mailbox, domain, network, since, until } = options;
  const labelled = async (by: Crowd['by'], label: string) => {
    const found = (await store.crowds.waiting()).find(
      (crowd) => (letter === undefined || crowd.letter === letter) && crowd.by === by && labelOf(crowd) === label,
    );
    if (!found) throw new Error(`"${label}" is no ${by}, nor one of those that wait.`);
    return found.hash;
  };
  const at = (option: string, text: string) => {
    const read = time.test(text) ? Date.parse(text) : Number.NaN;
    if (Number.isNaN(read)) throw new Error(`--${option} is no time in UTC such as 2026-11-26T12:00Z: "${text}"`);
    return read;
  };
  const state = states.find((one) => one === options.state);
  if (options.state !== undefined && !state)
    throw new Error(`--state is one of ${states.join(', ')}: "${options.state}" is not.`);
  return {
    ...(letter !== undefined && { letter }),
    ...(name !== undefined && { name }),
    ...(organisation !== undefined && { organisation }),
    ...(mailbox !== undefined && { mailbox: keys.addressHashes(readPerson(mailbox, '--mailbox')).mailbox }),
    ...(domain !== undefined && {
      domain: domain.includes('.') ? keys.domainHash(domain) : await labelled('domain', domain),
    }),
    ...(network !== undefined && {
      network: isIP(network) ? keys.networkHash(network) : await labelled('network', network),
    }),
    ...(since !== undefined && { since: at('since', since) }),
    ...(until !== undefined && { until: at('until', until) }),
    ...(state !== undefined && { state }),
  };
}
