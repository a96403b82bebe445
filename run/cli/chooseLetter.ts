import { didYouMean } from '#content/check/didYouMean.ts';

/**
 * The letter that a command works on.
 *
 * @param known the letters that there are
 * @param asked what was given as --letter; when left out, the only one there is
 * @throws Error that names the known letters, when the one asked for is none of them or it is not clear which is meant
 */
export function chooseLetter(known: readonly string[], asked?: string): string {
  const [only, ...others] = known;
  if (asked !== undefined && known.includes(asked)) return asked;
  if (asked === undefined && only !== undefined && others.length === 0) return only;
  const wrong =
    asked === undefined
      ? 'Name the letter with --letter.'
      : `There is no letter "${asked}"${didYouMean(asked, known) || '.'}`;
  throw new Error(
    known.length > 0 ? `${wrong} The letters are: ${known.join(', ')}.` : `${wrong} No letter was found here.`,
  );
}
