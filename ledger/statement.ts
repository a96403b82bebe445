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
  /** What is told beside these words; left out where that is nothing. */
  report?: {
    told: string | null;
    day: string;
    addressee: string | null;
    how: string | null;
    until: string | null;
    attachment: { sha256: string; name: string; size: number } | null;
    words: Readonly<Record<string, string>>;
  };
};

/**
 * What a line of the log says of a milestone instead of its words: SHA-256, in hex, over lines that each end with a line
 * feed. The random id keeps what was taken back from being guessed. A milestone that tells more has more lines, under
 * another first one: see docs/audit.md.
 */
export function statementOf(
  sha256: Sha256,
  letter: string,
  { id, at, state, by, reason, language, report }: Told,
): string {
  const first = `private-and-protected/statement/${report ? 2 : 1}`;
  const lines = [first, letter, id, at, state, by, reason ?? '', language, ...(report ? linesOf(report) : [])];
  return toHex(sha256(text.encode(lines.map((line) => `${line}\n`).join(''))));
}

function linesOf({ told, day, addressee, how, until, attachment, words }: NonNullable<Told['report']>): string[] {
  const file = attachment ? `${attachment.sha256} ${attachment.size} ${attachment.name}` : '';
  const inOthers = Object.keys(words).toSorted();
  return [
    ...[told ?? '', day, addressee ?? '', how ?? '', until ?? '', file],
    ...inOthers.map((language) => `${language} ${words[language]}`),
  ];
}
