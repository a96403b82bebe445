/** The form of every secret: 32 bytes in base64url. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/**
 * Whether mail programs take a text for a link to its very end. Some leave a last hyphen or underline out, as if it
 * belonged to the sentence, so nothing that a mailed link carries may end in one.
 */
export const endsWell = (text: string): boolean => !/[-_]$/.test(text);

/**
 * Takes a secret out of what a mail program, a browser or a hand made of its link; see `readingsOf`.
 *
 * @param typed the last part of the path, as it came
 * @returns the whole secret; what was typed when there is none
 */
export const readSecret = (typed: string): string => readingsOf(typed).find(isSecret) ?? typed;

/**
 * What the end of a mailed link may have been before it was wrapped, quoted, put into a sentence or copied: with breaks,
 * spaces, marks of quoting and what nobody sees taken out wherever they stand, and full stops, brackets, quotes, hyphens and
 * underlines round it. Some links begin with a hyphen or underline of their own, so only who can check one knows which it is.
 *
 * Text with "=" in it is none, as its bits could then be written in more than one way; and a file name hung on to a link,
 * such as ".css", is meant for a cache.
 *
 * @param typed the last part of the path, as it came
 * @returns the likeliest first
 */
export function readingsOf(typed: string): string[] {
  // A "=" before the end of a line is a soft break of quoted-printable.
  // What passes a link on may escape it once more, and write a space as a plus.
  const text = decoded(decoded(typed)).replace(/=\r?\n/g, '');
  const isFile = /\.[a-z0-9]+$/i.test(text.replace(/^[^A-Za-z0-9_-]+/, ''));
  if (isFile) return [];
  const broken = /[\s\p{DI}>\\+]+/gu;
  // Joined first; what follows behind a space may also be the next word.
  const runs = [longestRun(text.replace(broken, '')), longestRun(text)].filter((run) => !run.includes('='));
  return [...new Set(runs.flatMap(withoutMarks))];
}

const longestRun = (text: string): string =>
  (text.match(/[A-Za-z0-9_=-]+/g) ?? []).reduce((one, other) => (other.length > one.length ? other : one), '');

/** A run without the hyphens and underlines behind it, with none, one, or all of those before it taken off. */
function withoutMarks(run: string): string[] {
  const bare = run.replace(/[-_]+$/, '');
  const before = /^[-_]{0,4}/.exec(bare)?.[0].length ?? 0;
  return Array.from({ length: before + 1 }, (_, taken) => bare.slice(taken));
}

const decoded = (text: string): string =>
  text.replace(/(?:%[0-9a-f]{2})+/gi, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
