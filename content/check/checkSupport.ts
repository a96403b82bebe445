import { references } from '#content/model/references.ts';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Checks that views are connected only with what the texts support: whatever a view is said to answer or support cites
 * one of its sources, a reply that comes from a view rests on one of them, and so does what is told of a view in cards and steps.
 *
 * @param body the body of a text, whose citations count too
 * @param sourcesOf the sources of each view; a view that is not there is told elsewhere
 * @returns the place in the fields and a sentence, for each view that is not supported
 */
export function checkSupport(
  fields: unknown,
  body: string,
  sourcesOf: ReadonlyMap<string, readonly string[]>,
  path: PropertyKey[] = [],
): [path: PropertyKey[], message: string][] {
  if (!isObject(fields)) return [];
  return Object.entries(fields).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(fields) ? Number(key) : key];
    if (!/^(answeredBy|supportedBy|repliedBy|view)$/.test(key)) return checkSupport(inner, body, sourcesOf, here);
    const inBody = [...body.matchAll(/<Cite of="([^"]+)"/g)].map((match) => match[1] ?? '');
    const cited = new Set([...citedIn(key === 'repliedBy' ? { sources: fields.replySources } : fields), ...inBody]);
    return references({ [key]: inner }, path).flatMap(({ path: place, to, id }): [PropertyKey[], string][] => {
      const sources = to === 'view' ? sourcesOf.get(id) : undefined;
      return !sources || sources.some((source) => cited.has(source))
        ? []
        : [[place, `the text cites no source of the view "${id}"`]];
    });
  });
}

const citedIn = (fields: object) => references(fields).flatMap(({ to, id }) => (to === 'source' ? id : []));
