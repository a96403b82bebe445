/** The fields and the body of one version of a text. */
type Version = { language: string; fields: unknown; body: string };
type Found = { path: PropertyKey[]; message: string } | { line: number; message: string };

const message = 'is still the text of the original, word for word; translate it, or take the file out until it is';

/**
 * Finds sentences of a translation that nobody translated: readers would be told that the text is in their language, and their
 * screen readers would read it aloud as that.
 */
export function checkUntranslated(translation: Version, original: Version): Found[] {
  if (baseOf(translation.language) === baseOf(original.language)) return [];
  const told = new Map(sentences(original.fields).map(({ path, text }) => [path.join('.'), text]));
  const blocks = new Set(paragraphs(original.body).map(({ text }) => text));
  return [
    ...sentences(translation.fields)
      .filter(({ path, text }) => told.get(path.join('.')) === text)
      .map(({ path }) => ({ path, message })),
    ...paragraphs(translation.body)
      .filter(({ text }) => blocks.has(text))
      .map(({ line }) => ({ line, message })),
  ];
}

const baseOf = (language: string) => language.split('-')[0];

/** A name can be the same in all languages, and so can a few words; a sentence cannot. */
const isSentence = (text: string) =>
  /[.?!]["”»)]?$/.test(text) && (text.replaceAll(/<[^>]*>|\]\([^)]*\)/g, ' ').match(/\p{L}{2,}/gu)?.length ?? 0) >= 4;

function sentences(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return isSentence(value.trim()) ? [{ path, text: value.trim() }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    sentences(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The paragraphs of a body, each with the line on which it begins; what ends in a citation is a sentence before it. */
function paragraphs(body: string): { line: number; text: string }[] {
  return [...body.replaceAll('\r', '').matchAll(/(?:^.*\S.*$\n?)+/gm)].flatMap((found) => {
    const text = found[0].trim();
    // Words of an author are theirs, in whatever language.
    if (text.startsWith('>')) return [];
    const spoken = text.replaceAll(/<(?:Cite|View)[^>]*>/g, '').trim();
    return isSentence(spoken) ? [{ line: body.slice(0, found.index).split('\n').length, text }] : [];
  });
}
