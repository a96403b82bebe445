import type { NumberedSource } from '#content/library.ts';
import { Cite } from './Cite.tsx';

/** The citation marks after a text that is a field, not a body. */
export function Cites({ of, sources }: { of: readonly string[]; sources: readonly NumberedSource[] }) {
  return of.map((id) => {
    const source = sources.find((candidate) => candidate.id === id);
    return source ? <Cite key={id} source={source} isFirst={false} /> : null;
  });
}
