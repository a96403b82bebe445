import { limits as defaultLimits, type Limits } from './limits.ts';
import { mixesScripts } from './mixedScripts.ts';
import type { Changes, HeldReason, Signature } from './signature.ts';
import { isUnusualName, isUnusualTitle } from './unusual.ts';

/** How often a letter was signed: confirmations within the current surge window, and in the usual window before it. */
export type Pace = { inWindow: number; before: number };

/**
 * Whether so many confirm at the moment that new names wait for a moderator: far more than a lively day brings, and far
 * more than this letter is used to. Confirmations count, not forms: forms that nobody confirms show no name to anybody.
 */
export function isSurge({ inWindow, before }: Pace, limits: Limits = defaultLimits): boolean {
  const usual = (before * limits.surgeWindow) / limits.usualWindow;
  return inWindow >= Math.max(limits.surgeLeast, usual * limits.surgeFactor);
}

/** Why the names of a signature should be looked at before they are shown; null when they need not. */
export function reasonToHold(
  { name, organisation, role }: Signature,
  pace: Pace,
  limits: Limits = defaultLimits,
): HeldReason | null {
  if ([name, organisation, role].some((text) => text !== null && mixesScripts(text))) return 'scripts';
  if (
    (name !== null && isUnusualName(name)) ||
    [organisation, role].some((text) => text !== null && isUnusualTitle(text))
  )
    return 'unusual';
  return isSurge(pace, limits) ? 'surge' : null;
}

/** The changes of a confirmation, with its names held when they should be. The signature counts all the same. */
export function holdNames(changes: Changes, pace: Pace, limits: Limits = defaultLimits): Changes {
  if (!changes.save) return changes;
  const held = reasonToHold(changes.save, pace, limits);
  return held ? { ...changes, save: { ...changes.save, held } } : changes;
}
