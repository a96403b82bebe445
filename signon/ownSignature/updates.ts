import type { Link } from '#signon/confirming/confirm.ts';
import type { Decision, Signature } from '#signon/signature.ts';
import { supersedeOlder, viewSignature } from './manage.ts';

/** The owner of a signature wants news of its letter by mail, or no more. Safe to repeat. */
export function changeUpdates(
  secret: string,
  link: Link,
  updates: boolean,
): Decision<'changed' | 'superseded' | 'unknown' | 'mangled'> {
  const view = viewSignature(secret, link);
  if (view !== 'kept' || !link) return { outcome: view === 'kept' ? 'unknown' : view, changes: {} };
  return { outcome: 'changed', changes: { save: { ...link.signature, updates }, supersede: supersedeOlder(link) } };
}

/**
 * Ends the news of a letter to one signer, who stays a signer. Safe to repeat; a signature that is gone gets no news either.
 *
 * @param signature the one that the link of the mail is about; null when it was taken back
 */
export const stopUpdates = (signature: Signature | null): Decision<'stopped'> => ({
  outcome: 'stopped',
  changes: signature?.updates ? { save: { ...signature, updates: false } } : {},
});
