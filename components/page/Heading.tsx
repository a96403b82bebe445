import type { ReactNode } from 'react';
import { part } from '#blanks/parts.ts';

/** The head of a page: its title and, under it, what it is about. */
export function Heading({ title, lede, children }: { title: ReactNode; lede?: ReactNode; children?: ReactNode }) {
  return (
    <header className="heading" {...part('heading')}>
      <h1>{title}</h1>
      {lede && (
        <p className="lede" {...part('lede')}>
          {lede}
        </p>
      )}
      {children}
    </header>
  );
}
