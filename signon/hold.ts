import { mixesScripts } from './mixedScripts.ts';
import type { Changes, HeldReason, Signature } from './signature.ts';
import { isUnusualName, isUnusualRole, isUnusualTitle } from './unusual.ts';

/** Why the names of a signature should be looked at before they are shown; null when they need not. */
export function reasonToHold({ name, organisation, role }: Signature, isInSurge: boolean): HeldReason | null {
  if ([name, organisation, role].some((text) => text !== null && mixesScripts(text))) return 'scripts';
  if (
    (name !== null && isUnusualName(name)) ||
    (organisation !== null && isUnusualTitle(organisation)) ||
    (role !== null && isUnusualRole(role))
  )
    return 'unusual';
  return isInSurge ? 'surge' : null;
}

/**
 * The changes of a confirmation, with its names held when they should be. The signature counts all the same.
 *
 * @param isInSurge whether it is of a crowd that makes a surge; see surge.ts
 */
export function holdNames(changes: Changes, isInSurge: boolean): Changes {
  if (!changes.save) return changes;
  const held = reasonToHold(changes.save, isInSurge);
  return held ? { ...changes, save: { ...changes.save, held } } : changes;
}
