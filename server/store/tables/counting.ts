import type { FigureEvent, FigureSum } from '#signon/figures/figures.ts';
import type { KindOfSigner } from '#signon/signature.ts';

/** What is counted, and what works only once. */
export type CountingTables = {
  /** How many signatures count, with those whose private data ended: moved in the transaction that changes one; see server/store/counting/counts.ts. */
  counts: CountRow;
  /** How many signatures counted when private data of a letter ended: what is left of them. */
  ended_counts: CountRow;
  /** What happened to signatures and waits to be added up: no row names whose it was, and none stays long. */
  figures_waiting: FigureEvent & { id: string };
  /** How often something happened, told by one thing at a time; see `Figure` in server/store/port/figures.ts. */
  figures: FigureSum;
  /** What is counted by windows of time, such as the signings of a network, under its keyed hash. Of no use after `ends_at`. */
  rate_counters: { what: string; window_start: number; ends_at: number; count: number };
  /** What works only once and was used, such as a challenge, until it would not work anyway. */
  used_nonces: { nonce: string; ends_at: number };
};

export type CountPlace = { letter: string; kind: KindOfSigner; country: string; letter_version: string };

export type CountRow = CountPlace & { signatures: number };
