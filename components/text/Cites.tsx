import type { NumberedSource } from '#content/library.ts';
import { Cite } from './Cite.tsx';
import { isFirstMark } from './firstMark.ts';
import { Under } from './Under.tsx';

type Props = {
  of: readonly string[];
  sources: readonly NumberedSource[];
  /** The sources that stand in the margin of this page already; these join them. Without it, nothing stands in the margin. */
  shown?: Set<string>;
};

/** The citation marks after a text that is a field, not a body. */
export function Cites({ of, sources, shown }: Props) {
  const cited = of.flatMap((id) => sources.find((candidate) => candidate.id === id) ?? []);
  const first = cited.filter(({ id }) => shown && !shown.has(id));
  for (const { id } of first) shown?.add(id);
  return (
    <>
      {cited.map((source) => (
        <Cite key={source.id} source={source} isFirst={isFirstMark(sources, source.id)} isBeside={first.includes(source)} />
      ))}
      <Under sources={first} as="span" />
    </>
  );
}
