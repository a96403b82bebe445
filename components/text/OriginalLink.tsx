import type { NumberedSource } from '#content/names.ts';

/** The link to the original statement, in its own language. */
export function OriginalLink({ id, sources }: { id: string; sources: readonly NumberedSource[] }) {
  const source = sources.find((candidate) => candidate.id === id);
  return source ? (
    <a href={source.url} rel="noreferrer" data-citation={source.number}>
      <bdi>{source.title}</bdi>
    </a>
  ) : null;
}
