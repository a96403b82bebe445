import { arrowAt } from './arrowAt.ts';
import { type State, walkScenes } from './walkScenes.ts';

type Props = {
  of: keyof typeof walkScenes;
  state: State;
  /** The picture in words. */
  alt: string;
};

/** The drawing of a step of the walk, where the service can read messages or where it carries them closed. */
export function WalkDrawing({ of, state, alt }: Props) {
  const { height, ...always } = walkScenes[of];
  const now = always[state];
  const both = (name: 'lines' | 'way' | 'lit') => `${always[name] ?? ''}${now[name] ?? ''}`;
  return (
    <svg viewBox={`0 0 360 ${height}`} role="img" aria-label={alt}>
      <path className="lamp" d={both('lit')} />
      <path d={both('lines')} />
      <path className="way" d={both('way')} />
      {now.at?.map(([x, y]) => (
        <path key={x} className="here" d={arrowAt(x, y)} />
      ))}
    </svg>
  );
}
