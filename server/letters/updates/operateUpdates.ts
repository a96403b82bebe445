import type { SiteUpdate } from '#blanks/site.ts';
import type { SendingResults } from '#server/store/port/updates.ts';
import type { Store } from '#server/store/port.ts';

type Updates = Readonly<Record<string, SiteUpdate>>;

/** Each update: of which letter, its day, its languages and what became of it, a line each. */
export async function tellUpdates(store: Pick<Store, 'updates'>, updates: Updates): Promise<string[]> {
  const lines = [];
  for (const [slug, { letter, date, languages }] of Object.entries(updates)) {
    const results = await store.updates.results(slug);
    lines.push([slug, letter, date, languages.join(','), stateOf(results)].join(' '));
  }
  return lines;
}

const stateOf = (results: SendingResults | null): string =>
  !results ? 'not sent' : results.endedAt === null ? 'being queued' : results.waiting > 0 ? 'being sent' : 'sent';

/** The sums of what became of an update, a line each. */
export function linesOfResults(results: SendingResults): string[] {
  const { letter, begunAt, endedAt, queued, waiting, sent, refused, dropped, unsubscribed, onlySealed } = results;
  return [
    `letter ${letter}`,
    `begun ${new Date(begunAt).toISOString()}`,
    `queued ${queued}${endedAt === null ? ' so far; run send again to go on' : ''}`,
    `waiting ${waiting}`,
    `sent ${sent}`,
    `refused ${refused}`,
    `no longer wanted ${dropped}`,
    `unsubscribed ${unsubscribed}`,
    `only the organisers can write to ${onlySealed}`,
  ];
}

/** How many asked for news of a letter and could get its update now, for the question before it is sent. */
export async function countReaders(store: Pick<Store, 'updates'>, letter: string): Promise<string> {
  const readers = await store.updates.readers(letter);
  const all = readers.reduce((sum, { count }) => sum + count, 0);
  return `${all} (${readers.map(({ locale, count }) => `${locale} ${count}`).join(', ') || 'nobody asked for news'})`;
}
