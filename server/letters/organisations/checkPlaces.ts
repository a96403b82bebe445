/**
 * Places for looks at domains that are under way at one time in this process: few for each sharer, so that slow domains and
 * busy networks keep nobody else waiting.
 *
 * @param most how many in all
 * @param perSharer how many for the same domain, or the same network
 */
export function createCheckPlaces(most: number, perSharer: number) {
  const taken = new Map<string, number>();
  let underWay = 0;
  const add = (sharer: string, by: 1 | -1) => {
    const count = (taken.get(sharer) ?? 0) + by;
    if (count > 0) taken.set(sharer, count);
    else taken.delete(sharer);
  };
  return {
    /** @returns what gives the place free again; null while there is none */
    take(sharers: readonly string[]): (() => void) | null {
      if (underWay >= most || sharers.some((sharer) => (taken.get(sharer) ?? 0) >= perSharer)) return null;
      underWay += 1;
      for (const sharer of sharers) add(sharer, 1);
      return () => {
        underWay -= 1;
        for (const sharer of sharers) add(sharer, -1);
      };
    },
  };
}
