/** The form of every secret: 32 bytes in base64url. */
export const isSecret = (text: string): boolean => /^[A-Za-z0-9_-]{43}$/.test(text);

/**
 * Whether mail programs take a text for a link to its very end. Some leave a last hyphen or underline out, as if it
 * belonged to the sentence, so nothing that a mailed link carries may end in one.
 */
export const endsWell = (text: string): boolean => !/[-_]$/.test(text);

/**
 * Takes a secret out of what a mail program, a browser or a hand made of its link: with a full stop, a bracket, a quote,
 * a space or what nobody sees round it, encoded or not. A secret with "=" behind it is none: its bits could then be
 * written in more than one way.
 *
 * @param typed the last part of the path, as it came
 * @returns the whole secret, or the longest other text that could be one; what was typed when nothing could
 */
export function readSecret(typed: string): string {
  const text = decoded(typed);
  const [, run = '', behind = ''] = /^[^A-Za-z0-9_=-]*([A-Za-z0-9_-]+)(.*)$/s.exec(text) ?? [];
  // A file name hung on to a link, such as ".css", is meant for a cache.
  if (!run || behind.startsWith('=') || /\.[a-z0-9]+$/i.test(behind)) return typed;
  if (isSecret(run)) return run;
  // Underlines round it are those of Markdown; spaces within it are those of a broken line.
  const bare = /^_?([A-Za-z0-9_-]{42}[A-Za-z0-9])[-_]+$/.exec(run)?.[1];
  const joined = text.replace(/[\s\p{DI}]+/gu, '');
  return bare ?? (isSecret(joined) ? joined : run);
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
