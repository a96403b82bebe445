import { part } from '#blanks/parts.ts';
import type { NumberedSource } from '#content/names.ts';
import { SourceNote } from './SourceNote.tsx';

/** On a narrow screen, what the margin holds on a wide one: the sources that a paragraph is the first of its section to name, under it. */
export function Under({ sources, as: Element }: { sources: readonly NumberedSource[]; as: 'p' | 'span' }) {
  if (sources.length === 0) return null;
  return (
    <Element className="under" {...part('under')}>
      {sources.map((source) => (
        <span key={source.id}>
          <SourceNote source={source} />
        </span>
      ))}
    </Element>
  );
}
