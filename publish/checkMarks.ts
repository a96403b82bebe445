/** A mark that a text or an entry carries for its editors, however it is escaped where it stands. */
const mark = /(?:<|&lt;|\\u003c)(?:Term|View|Cite)\b/i;

/**
 * Makes sure that readers and machines get words, and no marks of the editors: not on pages, in their data, in feeds, or in
 * what a search can find.
 *
 * @param files finished HTML and whatever else is published or searched, by URL path
 * @returns a sentence for each file with a mark
 */
export const checkMarks = (...files: ReadonlyMap<string, string>[]): string[] =>
  files.flatMap((all) =>
    [...all].flatMap(([path, text]) =>
      mark.test(text) ? [`${path} shows a mark of its text: "${text.slice(text.search(mark)).slice(0, 40)}"`] : [],
    ),
  );
