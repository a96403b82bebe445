import type { Decision, Signature } from './signature.ts';

/**
 * Ends the news of a letter to one signer, who stays a signer. Safe to repeat; a signature that is gone gets no news either.
 *
 * @param signature the one that the link of the mail is about; null when it was taken back
 */
export const stopUpdates = (signature: Signature | null): Decision<'stopped'> => ({
  outcome: 'stopped',
  changes: signature?.updates ? { save: { ...signature, updates: false } } : {},
});
