import type { Keys } from '#server/letters/keys.ts';
import { readingsOf } from '#signon/secret.ts';

/**
 * Opens what a mailed link carries sealed, whatever a mail program made of the link (`readingsOf`): only its key tells
 * which of its readings it is.
 *
 * @param typed the last part of the path, as it came
 * @returns that reading, and what it holds; null when it is none of ours
 */
export function openSealed<Held>({ open }: Pick<Keys, 'open'>, typed: string, purpose: string) {
  for (const sealed of readingsOf(typed)) {
    try {
      return { sealed, held: JSON.parse(open(sealed, purpose)) as Held };
    } catch {
      // It may be the next one.
    }
  }
  return null;
}
