import { mixesScripts } from '#signon/form/mixedScripts.ts';
import { isUnusualName, isUnusualRole, isUnusualTitle } from '#signon/form/unusual.ts';
import type { Changes, HeldReason, Signature } from '#signon/signature.ts';

/** Why a confirmation may have its names held, beside what they are like. */
type AroundNames = {
  /** Whether it is of a crowd that makes a surge; see signon/crowds/surge.ts. */
  isInSurge: boolean;
  /** Whether it looks like a name that was taken out of the list before; see hiddenName.ts. */
  wasHidden: boolean;
  /** Whether a text holds a word of the editors' lists; see heldWords.ts. */
  holdsWord: (text: string) => boolean;
};

/** Why the names of a signature should be looked at before they are shown; null when they need not. */
export function reasonToHold(
  { name, organisation, role }: Signature,
  { isInSurge, wasHidden, holdsWord }: AroundNames,
): HeldReason | null {
  const texts = [name, organisation, role].filter((text) => text !== null);
  if (texts.some(mixesScripts)) return 'scripts';
  if (texts.some(holdsWord)) return 'word';
  if (
    (name !== null && isUnusualName(name)) ||
    (organisation !== null && isUnusualTitle(organisation)) ||
    (role !== null && isUnusualRole(role))
  )
    return 'unusual';
  if (wasHidden) return 'hidden-before';
  return isInSurge ? 'surge' : null;
}

/** The changes of a confirmation, with its names held when they should be. The signature counts all the same. */
export function holdNames(changes: Changes, around: AroundNames): Changes {
  if (!changes.save) return changes;
  const held = reasonToHold(changes.save, around);
  return held ? { ...changes, save: { ...changes.save, held } } : changes;
}
