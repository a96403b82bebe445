type Related = { kind: string; slug: string; cites: readonly string[]; topics: readonly { id: string }[] };
type Found = { place: number; shared: number };

/** The most that stand under a text. */
const limit = 3;

/** The most texts that are looked at for each source: one that very many cite says little of what they share. */
const limitOfSource = 100;

/**
 * What to read next: of these texts, those that share most topics with another, or most sources where one of the two has
 * no topics. Texts are found by what they share, never one by one: those of the same topics stand together.
 *
 * @param others the texts to choose from; of those that share as much, the first come first
 */
export function relatedAmong<Other extends Related>(others: readonly Other[]): (text: Related) => Other[] {
  const groups = new Map<string, { topics: ReadonlySet<string>; places: number[] }>();
  const citing = { all: new Map<string, number[]>(), withoutTopics: new Map<string, number[]>() };
  others.forEach(({ topics, cites }, place) => {
    const ids = topics.map(({ id }) => id);
    const key = [...ids].sort().join(' ');
    const group = groups.get(key) ?? { topics: new Set(ids), places: [] };
    groups.set(key, group);
    group.places.push(place);
    for (const map of ids.length > 0 ? [citing.all] : [citing.all, citing.withoutTopics])
      for (const id of cites) addTo(map, id, place);
  });
  return (text) => {
    const byTopic =
      text.topics.length === 0
        ? []
        : [...groups.values()].flatMap(({ topics, places }): Found[] => {
            const shared = text.topics.filter(({ id }) => topics.has(id)).length;
            // One more than are shown: the text itself may be among them.
            return shared === 0 ? [] : places.slice(0, limit + 1).map((place) => ({ place, shared }));
          });
    const bySource = new Map<number, number>();
    for (const id of text.cites)
      for (const place of citing[text.topics.length > 0 ? 'withoutTopics' : 'all'].get(id) ?? [])
        bySource.set(place, (bySource.get(place) ?? 0) + 1);
    return [...byTopic, ...[...bySource].map(([place, shared]): Found => ({ place, shared }))]
      .sort((a, b) => b.shared - a.shared || a.place - b.place)
      .flatMap(({ place }) => others[place] ?? [])
      .filter((other) => other.kind !== text.kind || other.slug !== text.slug)
      .slice(0, limit);
  };
}

function addTo<Key, Item>(map: Map<Key, Item[]>, key: Key, item: Item): void {
  const items = map.get(key);
  if (!items) map.set(key, [item]);
  else if (items.length < limitOfSource) items.push(item);
}
