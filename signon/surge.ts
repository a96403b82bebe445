import { limits as defaultLimits, type Limits } from './limits.ts';
import type { Decision, Signature } from './signature.ts';

/** How many confirmed a letter within the surge window: of one crowd, which is a mail domain or a network, and in all. */
export type Share = { ofCrowd: number; inAll: number };

/**
 * Whether a crowd makes a surge, so that its names wait for a moderator: more than a school, and a share of all that no
 * part of a public has by chance. What others do makes nobody's crowd larger. Confirmations count, not forms: forms that
 * nobody confirms show no name to anybody.
 */
export const isSurge = ({ ofCrowd, inAll }: Share, limits: Limits = defaultLimits): boolean =>
  ofCrowd > limits.surgeLeast && ofCrowd >= inAll * limits.surgeShare;

/** Lets the names wait of one who was listed before the surge of a crowd was noticed. Safe to repeat. */
export function holdForSurge(signature: Signature | null): Decision<'held' | 'held-already' | 'unknown'> {
  if (signature?.state !== 'confirmed') return { outcome: 'unknown', changes: {} };
  if (signature.held) return { outcome: 'held-already', changes: {} };
  return { outcome: 'held', changes: { save: { ...signature, held: 'surge' } } };
}
