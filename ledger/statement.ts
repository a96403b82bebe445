import { type Sha256, toHex } from './hash.ts';

const text = new TextEncoder();

/** A milestone of a letter, as the public is told of it. */
export type Told = {
  id: string;
  /** ISO 8601, UTC. */
  at: string;
  state: string;
  by: string;
  reason: string | null;
  language: string;
};

/**
 * What a line of the log says of a milestone instead of its words: SHA-256, in hex, over lines that each end with a line
 * feed. The random id keeps what was taken back from being guessed.
 */
export function statementOf(sha256: Sha256, letter: string, { id, at, state, by, reason, language }: Told): string {
  const lines = ['private-and-protected/statement/1', letter, id, at, state, by, reason ?? '', language];
  return toHex(sha256(text.encode(lines.map((line) => `${line}\n`).join(''))));
}
