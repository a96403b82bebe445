import type { PublicCounts } from '#server/letters/counts/readCounts.ts';
import { confirmationsEnd } from '#signon/life/letterLife.ts';

/** What the API says of where a letter stands. Times are ISO 8601; `confirmUntil` is when waiting signatures end to count, `dataEnd` when private data end, or ended. */
export function lifeAsData({ life, retention: { endsAt, isOver } }: Pick<PublicCounts, 'life' | 'retention'>) {
  const end = life.state === 'closed' ? confirmationsEnd(life) : null;
  return {
    state: life.state,
    ...(life.since !== null && { since: new Date(life.since).toISOString() }),
    ...(endsAt !== null && { [isOver ? 'dataEnded' : 'dataEnd']: new Date(endsAt).toISOString() }),
    ...(end !== null && { confirmUntil: new Date(end).toISOString() }),
  };
}
