import { arrowAt } from './arrowAt.ts';
import type { Place, Scene } from './scenes.ts';

/** The arrow that points at a place, by the middle of the place and the line that it stands on. */
const arrows: Record<Place, [x: number, y: number]> = {
  sender: [26, 76],
  service: [180, 76],
  recipient: [334, 76],
  office: [260, 135],
  around: [180, 90],
};

/** How much of the letter in the service is lit: all, the half that some users have, nothing. */
const letters = { open: 'M166 40h28v18h-28z', some: 'M166 40h14v18h-14z', closed: '' };

type Props = {
  scene: Scene;
  /** The picture in words. */
  alt: string;
};

/**
 * A line drawing of a message on its way from one phone through the service to another. What is lit can be read;
 * an arrow points where something acts.
 */
export function MessageWay({ scene: { carried, at = [] }, alt }: Props) {
  const height = at.includes('office') ? 148 : at.includes('around') ? 104 : at.length > 0 ? 88 : 78;
  return (
    <svg viewBox={`0 0 360 ${height}`} role="img" aria-label={alt}>
      <path className="lamp" d={`M16 20h20v12H16zM324 20h20v12h-20z${letters[carried]}`} />
      <path d="M14 8h24a6 6 0 0 1 6 6v50a6 6 0 0 1-6 6H14a6 6 0 0 1-6-6V14a6 6 0 0 1 6-6ZM322 8h24a6 6 0 0 1 6 6v50a6 6 0 0 1-6 6h-24a6 6 0 0 1-6-6V14a6 6 0 0 1 6-6ZM22 62h8M330 62h8" />
      <path className="way" d="M56 44h84M220 44h84" />
      <path d="M144 70V30l36-22 36 22v40Z" />
      <path d={carried === 'open' ? 'M164 60V40l16-10 16 10v20Zm0-20h32' : 'M164 38h32v22h-32Zm0 0 16 12 16-12'} />
      {at.includes('office') && <path className="way" d="m220 66 20 20" />}
      {at.includes('office') && <path d="M244 88h24l8 8v34h-32Zm24 0v8h8M252 106h16M252 114h16" />}
      {at.includes('around') && <path d="M8 82h344" />}
      {at.map((place) => (
        <path key={place} className="here" d={arrowAt(...arrows[place])} />
      ))}
    </svg>
  );
}
