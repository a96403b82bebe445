import { domainOf } from '#server/letters/crowds/moderateCrowd.ts';
import type { WaitingCrowd } from '#server/store/port/crowds.ts';
import type { Store } from '#server/store/port.ts';
import { labelOf } from './askedNames.ts';

/** One line about those who wait because of a surge. The name of a domain stands there while the server can read an address of it. */
export async function describeCrowd(store: Store, crowd: WaitingCrowd): Promise<string> {
  const { letter, by, count, since, until } = crowd;
  const times = [since, until].map((at) => new Date(at).toISOString());
  const domain = await domainOf(store, crowd);
  return [letter, by, labelOf(crowd), count, ...times, ...(domain ? [domain] : [])].join('\t');
}
