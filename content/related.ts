type Related = { kind: string; slug: string; cites: readonly string[]; topics: readonly string[] };

/** The most that stand under a text. */
const limit = 3;

/** What to read next: the texts that share most topics with this one, or most sources where it has no topics. */
export function related<Other extends Related>(text: Related, others: readonly Other[]): Other[] {
  const traitsOf = ({ topics, cites }: Related) => (text.topics.length > 0 && topics.length > 0 ? topics : cites);
  return others
    .filter((other) => other.kind !== text.kind || other.slug !== text.slug)
    .map((other) => {
      const own = new Set(traitsOf(other) === other.topics ? text.topics : text.cites);
      return { other, shared: traitsOf(other).filter((trait) => own.has(trait)).length };
    })
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ other }) => other);
}
