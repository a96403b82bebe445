/** The fields and the body of one version of a text. */
type Version = { language: string; fields: unknown; body: string };
type Found = { path: PropertyKey[]; message: string } | { line: number; message: string };

const message = 'is still the text of the original, word for word; translate it, or take the file out until it is';

/**
 * Finds sentences of a translation that nobody translated: readers would be told that the text is in their language, and their
 * screen readers would read it aloud as that.
 */
export function checkUntranslated(kind: string, translation: Version, original: Version): Found[] {
  if (baseOf(translation.language) === baseOf(original.language)) return [];
  const isSpoken = (path: string, text: string) => isSentence(text) || (kind === 'letters' && isOfLetter(path, text));
  const told = new Map(spoken(original.fields, isSpoken).map(({ path, text }) => [path.join('.'), text]));
  const blocks = new Set(paragraphs(original.body).map(({ text }) => text));
  return [
    ...spoken(translation.fields, isSpoken)
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
  /[.?!]["”»)]?$/.test(text) && wordsIn(text.replaceAll(/<[^>]*>|\]\([^)]*\)/g, ' ')).length >= 4;

const wordsIn = (text: string) => text.match(/\p{L}{2,}/gu) ?? [];
/**
 * What people sign without being sentences: two words or more of a title, a salutation or an office. A name may be the same
 * everywhere; one with a word in small letters is told in words that each language has.
 */
const isOfLetter = (path: string, text: string) =>
  wordsIn(text).length > 1 &&
  (/^(title|salutation|requests\.\d+\.title|addressees\.\d+\.role)$/.test(path) ||
    (/^addressees\.\d+\.name$/.test(path) && wordsIn(text).some((word) => /^\p{Ll}/u.test(word))));

function spoken(
  value: unknown,
  isSpoken: (path: string, text: string) => boolean,
  path: PropertyKey[] = [],
): { path: PropertyKey[]; text: string }[] {
  if (typeof value === 'string') return isSpoken(path.join('.'), value.trim()) ? [{ path, text: value.trim() }] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    spoken(inner, isSpoken, [...path, Array.isArray(value) ? Number(key) : key]),
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
