import type { Text } from '#content/text.ts';
import { sampleBody } from './sampleBody.ts';

/** A letter with its first request only and its summary for a body: enough to see the sheet. */
export function sampleLetter(letter: Text<'letters'>): Text<'letters'> {
  const { requests, credit, summary } = letter.fields;
  const [first] = requests;
  return {
    ...letter,
    body: sampleBody(summary),
    cites: [...new Set([...(first?.sources ?? []), ...credit.sources])],
    fields: { ...letter.fields, requests: requests.slice(0, 1) },
  };
}
