type Related = { kind: string; slug: string; cites: readonly string[]; fields: object };

/** The most that stand under a text. */
const limit = 3;

const topicsOf = ({ fields }: Related): readonly string[] | null => ('topics' in fields ? (fields.topics as string[]) : null);

/** What to read next: the texts that share most topics with this one, or most sources where it has no topics. */
export function related<Other extends Related>(text: Related, others: readonly Other[]): Other[] {
  const topics = topicsOf(text);
  const own = new Set(topics ?? text.cites);
  return others
    .filter((other) => other.kind !== text.kind || other.slug !== text.slug)
    .map((other) => ({ other, shared: ((topics && topicsOf(other)) ?? other.cites).filter((mark) => own.has(mark)).length }))
    .filter(({ shared }) => shared > 0)
    .sort((a, b) => b.shared - a.shared)
    .slice(0, limit)
    .map(({ other }) => other);
}
