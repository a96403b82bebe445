import { partsOf } from '#content/model/markedTerms.ts';
import { didYouMean } from './didYouMean.ts';

type Fault = [path: PropertyKey[], message: string];

/**
 * Checks that terms are marked only where they can open their definition: in the fields of entries that say so, once in
 * an entry, by an id of the glossary. Any other field is read as it stands, by people and machines.
 *
 * @param entries the field that holds the entries
 * @param defining the fields of an entry in which terms may be marked
 * @param terms the ids of the glossary
 * @returns the place in the fields and a sentence, for each term that is not so
 */
export function checkTerms(
  fields: object,
  entries: string,
  defining: readonly string[],
  terms: ReadonlySet<string>,
): Fault[] {
  const seen = new Set<string>();
  return sentences(fields).flatMap(({ path, sentence }): Fault[] => {
    const [field, entry = '', name = ''] = path.map(String);
    const parts = field === entries && path.length === 3 && defining.includes(name) ? partsOf(sentence) : [sentence];
    return parts.flatMap((part): Fault[] => {
      if (typeof part === 'string') {
        const mayDefine = defining.length > 0 ? `, and only in ${defining.join(', ')}` : '';
        return part.includes('<')
          ? [[path, `holds a tag: in words only <Term of='…'>words</Term> is known${mayDefine}`]]
          : [];
      }
      if (!terms.has(part.of))
        return [
          [
            path,
            `<Term of="${part.of}">: there is no term with this id in content/glossary/facts.yaml${didYouMean(part.of, terms)}`,
          ],
        ];
      const once = `${entry} ${part.of}`;
      if (seen.has(once))
        return [[path, `<Term of="${part.of}"> stands twice: only its first use in an entry is marked`]];
      seen.add(once);
      return [];
    });
  });
}

/** Every text in the fields, with its place. */
function sentences(value: unknown, path: PropertyKey[] = []): { path: PropertyKey[]; sentence: string }[] {
  if (typeof value === 'string') return [{ path, sentence: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    sentences(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}
