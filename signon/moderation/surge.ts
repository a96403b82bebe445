import { limits as defaultLimits, type Limits } from '#signon/limits.ts';
import type { Decision, Signature } from '#signon/signature.ts';

/**
 * How many must confirm a letter within the surge window so that their crowd, which is a mail domain or a network, makes a
 * surge and its names wait for a moderator: more than a school, and a share of all that no part of a public has by chance.
 * What others do makes nobody's crowd larger. Confirmations count, not forms: forms that nobody confirms show no name to
 * anybody.
 *
 * @param inAll how many confirmed the letter within the window
 */
export const surgeSize = (inAll: number, limits: Limits = defaultLimits): number =>
  Math.max(limits.surgeLeast + 1, Math.ceil(inAll * limits.surgeShare));

/** Lets the names wait of one who was listed before the surge of a crowd was noticed. Safe to repeat. */
export function holdForSurge(signature: Signature | null): Decision<'held' | 'held-already' | 'unknown'> {
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  if (signature.held) return { outcome: 'held-already', changes: {} };
  return { outcome: 'held', changes: { save: { ...signature, held: 'surge' } } };
}
