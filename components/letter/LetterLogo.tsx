import { createElement, type ReactNode } from 'react';
import { part } from '#blanks/parts.ts';
import type { Shape } from '#content/model/logo.ts';

/** The sign of a letter's organisers, drawn into the page; beside the title it says nothing more to who cannot see it. */
export const LetterLogo = ({ shape }: { shape: Shape }) => (
  <p className="own-logo" {...part('progress')} aria-hidden>
    {drawn(shape, 0)}
  </p>
);

const drawn = ({ name, attributes, within }: Shape, key: number): ReactNode =>
  createElement(name, { key, ...inReact(attributes) }, ...within.map(drawn));

/** React writes `strokeWidth` where SVG has `stroke-width`. */
const inReact = (attributes: Shape['attributes']) =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      value,
    ]),
  );
