import { type OrganisersKey, organisersKey } from './organisersKey.ts';

/** The public keys of organisers: that of a letter, or the one of all letters without one. */
export type OrganisersKeys = {
  /** The key for a letter; null when its organisers have none. */
  of(letter: string): OrganisersKey | null;
  /** The letters that have a key; null when all have. */
  letters: readonly string[] | null;
};

/**
 * Opens the public keys of organisers.
 *
 * @param ofAll that of all letters without their own; null when there is none
 * @param byLetter those of letters; null when it is not known which letters there are: then nothing is sealed, because it
 *   could be for the wrong ones, and the next start of the server seals it
 * @returns null when there is none at all
 * @throws Error that names the letter whose key is none
 */
export function organisersKeys(
  ofAll: string | null,
  byLetter: Readonly<Record<string, string>> | null,
): OrganisersKeys | null {
  if (byLetter === null) return null;
  const keys = new Map(Object.entries(byLetter).map(([letter, recipient]) => [letter, opened(letter, recipient)]));
  const rest = ofAll === null ? null : organisersKey(ofAll);
  if (rest === null && keys.size === 0) return null;
  return { of: (letter) => keys.get(letter) ?? rest, letters: rest ? null : [...keys.keys()] };
}

function opened(letter: string, recipient: string): OrganisersKey {
  try {
    return organisersKey(recipient);
  } catch (cause) {
    throw new Error(`The key of the organisers of "${letter}" is not a public key of age.`, { cause });
  }
}

/** The keys of letters, as a site names them. */
export const keysOfLetters = (
  letters: Readonly<Record<string, { organisersKey: string | null }>>,
): Record<string, string> =>
  Object.fromEntries(
    Object.entries(letters).flatMap(([letter, { organisersKey: key }]) => (key ? [[letter, key]] : [])),
  );
