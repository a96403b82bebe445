const sign = /[\p{P}\p{S}\p{Z}\p{Cf}]/u;
/** Where a query, a fragment, markup or the next word begins, of which an app that shares a link wrote the sign as a part of its path. */
const next = /(?<=.)[?#&;<"\s]/;

/**
 * A link, or what it says, without what a sentence, a list or a mail program left behind its end: full stops, brackets,
 * quotes, stars, spaces, what nobody sees, encoded or not, and slashes; and without what follows a sign that begins something
 * else: `/en/help%3Fsource%3Dx`, `/en/help%20via%20@x`. A pattern would look for the end from each of thousands of them.
 */
export function withoutLinkEnd(link: string): string {
  const [text = ''] = decoded(link).split(next, 1);
  const characters = [...text];
  let end = characters.length;
  while (end > 0 && sign.test(characters[end - 1] ?? '')) end -= 1;
  return characters.slice(0, end).join('');
}

/** As it is when it cannot be decoded, such as one that was cut within a character. */
function decoded(link: string): string {
  try {
    return decodeURIComponent(link);
  } catch {
    return link.slice(0, endBeforeCut(link));
  }
}

/** Where the percent signs at its end begin, whole or cut. Looked for from the end: a pattern would begin at each of thousands. */
function endBeforeCut(link: string): number {
  let end = link.length;
  for (;;) {
    const last = link.slice(Math.max(0, end - 3), end);
    const sign = last.lastIndexOf('%');
    if (sign < 0 || !/^%[0-9A-F]{0,2}$/i.test(last.slice(sign))) return end;
    end -= last.length - sign;
  }
}
