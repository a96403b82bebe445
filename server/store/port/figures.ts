import type { FigureEvent, FigureSum } from '#signon/figures/figures.ts';

/** How often something happened to signatures of a letter from a time on, for an hour (`hour`) or a day (all else). */
type Figure = Omit<FigureSum, 'letter'>;

/** Sums for organisers, of things that happened and never of who they happened to. */
export type Figures = {
  /** Adds up to `count` noted events to the sums, and forgets them. Safe to repeat and in parallel. @returns how many */
  addUp(count: number): Promise<number>;
  of(letter: string): Promise<Figure[]>;
};

/** What a transaction notes for the sums. */
export type FiguresInTransaction = {
  /** Notes that something happened to a signature, to be added up; see `Figures`. */
  noteFigure(event: FigureEvent): Promise<void>;
};
