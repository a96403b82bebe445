import type { NumberedSource } from '#content/names.ts';
import { Cite } from './Cite.tsx';
import { Under } from './Under.tsx';

type Props = {
  of: readonly string[];
  sources: readonly NumberedSource[];
  /** Those of them that stand in the margin too. */
  noted?: readonly string[];
};

/** The citations after a text that is a field, not a body. */
export function Cites({ of, sources, noted = [] }: Props) {
  const cited = of.flatMap((id) => sources.find((candidate) => candidate.id === id) ?? []);
  return (
    <>
      {cited.map((source) => (
        <Cite key={source.id} source={source} isBeside={noted.includes(source.id)} />
      ))}
      <Under sources={cited.filter(({ id }) => noted.includes(id))} as="span" />
    </>
  );
}
