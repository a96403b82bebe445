/** Of 32 random bytes fewer than this differ once in a thousand million million times. */
const fewestDifferent = 16;

/**
 * What to tell whoever gave a master key that was hardly made by chance. It is told and not refused: a database that was
 * written under it is opened by no other.
 *
 * @returns null for a key that may be random, and where none was given
 */
export function guessableKey(key: Uint8Array | null): string | null {
  if (key === null || new Set(key).size >= fewestDifferent) return null;
  return 'SECRET_KEY has few different bytes: whoever guesses it can read all that is private. Begin with one that `openssl rand -base64 32` makes.';
}
