import type { Link } from '#signon/confirming/confirm.ts';
import { supersedeOlder, viewSignature } from '#signon/ownSignature/manage.ts';
import type { Decision } from '#signon/signature.ts';

/** The first number of a version, which rises when the meaning changes; NaN for what is no version. */
const meaningOf = (version: string): number => Number(/^(\d+)\.\d+$/.exec(version)?.[1] ?? Number.NaN);

/** Whether the meaning of a letter changed since a version of it was signed. */
export const isOfOlderMeaning = (signed: string, current: string): boolean => meaningOf(signed) < meaningOf(current);

/** Whether versions differ in more than form. */
export const areOfSeveralMeanings = (versions: readonly string[]): boolean => new Set(versions.map(meaningOf)).size > 1;

/**
 * The owner of a signature affirms it under the words that the letter has now; from then on it counts under these. Safe to
 * repeat.
 *
 * @param current the version of the letter now
 * @returns `affirmed`, also when it was before or only the form changed; then there is nothing to write
 */
export function affirm(
  secret: string,
  link: Link,
  current: string,
): Decision<'affirmed' | 'superseded' | 'unknown' | 'mangled'> {
  const view = viewSignature(secret, link);
  if (view !== 'kept' || !link) return { outcome: view === 'kept' ? 'unknown' : view, changes: {} };
  const { signature } = link;
  return isOfOlderMeaning(signature.letterVersion, current)
    ? {
        outcome: 'affirmed',
        changes: { save: { ...signature, letterVersion: current }, supersede: supersedeOlder(link) },
      }
    : { outcome: 'affirmed', changes: {} };
}
