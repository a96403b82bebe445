/** A tag that editors write in a text or an entry, however it is escaped where it stands; a delimiter of a message not translated. */
const tag = /(?:<|&lt;|\\u003c)(?:Term|View|Cite)\b|[\uE000\uE001]|%EE%80%8[01]/i;

/**
 * Makes sure that readers and machines get words, and no tags of the editors: not on pages, in their data, in feeds, or in
 * what a search can find.
 *
 * @param files finished HTML and whatever else is published or searched, by URL path
 * @returns a sentence for each file with a tag
 */
export const checkMarkup = (...files: ReadonlyMap<string, string>[]): string[] =>
  files.flatMap((all) =>
    [...all].flatMap(([path, text]) =>
      tag.test(text) ? [`${path} shows a tag of its text: "${text.slice(text.search(tag)).slice(0, 40)}"`] : [],
    ),
  );
