import { ofOriginal } from '#content/schema/letter.ts';

/**
 * What the original says of itself, and what its translations may not: revision, day, topics and answers stand once.
 *
 * @returns the field and a sentence, for each fault
 */
export function checkRevision(
  fields: Record<string, unknown>,
  isOriginal: boolean,
): [path: PropertyKey[], message: string][] {
  const wanted = isOriginal ? ['revision', 'updated'] : ['translates'];
  const unwanted = isOriginal
    ? ['translates', 'reviewedBy']
    : ['revision', 'updated', 'topics', 'answeredBy', 'consent', ...ofOriginal];
  const missing = isOriginal
    ? 'is missing; add it: the original states its revision and day of change'
    : 'is missing; add it: a translation states the revision it follows';
  return [
    ...wanted
      .filter((field) => fields[field] === undefined)
      .map((field): [PropertyKey[], string] => [[field], missing]),
    ...unwanted
      .filter((field) => fields[field] !== undefined && !(field === 'topics' && isWords(fields[field])))
      .map((field): [PropertyKey[], string] => [
        [field],
        isOriginal ? 'belongs to translations only; take it out' : 'belongs to the original only; take it out',
      ]),
  ];
}

/** The words of the topics stand in a field that is called as the list of a text's topics is. */
const isWords = (value: unknown) => typeof value === 'object' && !Array.isArray(value);
