import type { ReactNode } from 'react';

/** The head of a page: its title and, under it, what it is about. */
export function Heading({ title, lede, children }: { title: ReactNode; lede?: ReactNode; children?: ReactNode }) {
  return (
    <header className="heading">
      <h1>{title}</h1>
      {lede && <p className="lede">{lede}</p>}
      {children}
    </header>
  );
}
