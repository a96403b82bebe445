import { confirmationsEnd, type LetterLife } from '#signon/letterLife.ts';

/** What the API says of where a letter stands. Times are ISO 8601; `confirmUntil` is when waiting signatures end to count. */
export function lifeAsData(life: LetterLife) {
  const end = life.state === 'closed' ? confirmationsEnd(life) : null;
  return {
    state: life.state,
    ...(life.since !== null && { since: new Date(life.since).toISOString() }),
    ...(end !== null && { confirmUntil: new Date(end).toISOString() }),
  };
}
