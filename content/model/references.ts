/** What a field can name by its id. */
export type Referred = 'source' | 'topic' | 'view' | 'letter';

type Reference = { path: PropertyKey[]; to: Referred; id: string };

/** The fields that hold ids, each with what it names; a list of anything but texts is looked into. */
const naming: [field: RegExp, to: Referred][] = [
  [/^(original|sources|\w+Sources)$/, 'source'],
  [/^topics$/, 'topic'],
  [/^letter$/, 'letter'],
  [/^(view|answeredBy|supportedBy|repliedBy)$/, 'view'],
];

/** Every place in the fields where a source, a topic or a view is named. */
export function references(value: unknown, path: PropertyKey[] = []): Reference[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    const to = naming.find(([field]) => field.test(key))?.[1];
    if (to && typeof inner === 'string') return [{ path: here, to, id: inner }];
    if (to && Array.isArray(inner) && inner.every((id) => typeof id === 'string'))
      return inner.map((id, index) => ({ path: [...here, index], to, id }));
    return references(inner, here);
  });
}
