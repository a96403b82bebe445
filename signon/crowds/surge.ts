import { limits } from '#signon/limits.ts';
import type { Decision, Signature } from '#signon/signature.ts';

/** Within what time how many of a crowd are no surge yet, whatever share they are. The shorter time first. */
export const surgeSpans = [
  { window: limits.surgeWindow, least: limits.surgeLeast },
  { window: limits.surgeDay, least: limits.surgeLeastInDay },
] as const;
export type SurgeSpan = (typeof surgeSpans)[number];

/**
 * How many must confirm a letter within a span so that their crowd, which is a mail domain or a network, makes a surge and
 * its names wait for a moderator: more than a school, and a share of all that no part of a public has by chance. What others
 * do makes nobody's crowd larger. Confirmations count, not forms: forms that nobody confirms show no name to anybody.
 *
 * @param inAll how many confirmed the letter within the span
 */
export const surgeSize = (inAll: number, { least }: Pick<SurgeSpan, 'least'>): number =>
  Math.max(least + 1, Math.ceil(inAll * limits.surgeShare));

/** Lets the names wait of one who was listed before the surge of a crowd was noticed. Safe to repeat. */
export function holdForSurge(signature: Signature | null): Decision<'held' | 'held-already' | 'unknown'> {
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  if (signature.held) return { outcome: 'held-already', changes: {} };
  return { outcome: 'held', changes: { save: { ...signature, held: 'surge' } } };
}
