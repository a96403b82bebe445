import { type NameProblem, nameProblems, readName } from '#signon/form/name.ts';
import type { LetterLife, LetterState } from './letterLife.ts';

/** How many signed on paper sheets that came at one time, or a correction of that; kept as it was written, and never changed. */
export type PaperCount = {
  id: string;
  letter: string;
  /** When it was recorded; milliseconds since 1970. */
  at: number;
  /** The day on which the sheets came, as in `2026-12-31`. */
  day: string;
  /** The version of the letter that stands on the sheets. */
  version: string;
  /** How many; negative for a correction. */
  count: number;
  /** Who counted them, as the public is told. */
  by: string;
  /** Where they come from, or what is corrected; null when nothing was said. */
  note: string | null;
  /** The language of the note. */
  language: string;
};

const paperOutcomes = [
  'counted',
  'not-now',
  'count:malformed',
  'count:below-zero',
  'version:unknown',
  'on:malformed',
  'on:ahead',
  ...nameProblems.flatMap((problem) => [`by:${problem}` as const, `note:${problem}` as const]),
] as const;
export type PaperOutcome = (typeof paperOutcomes)[number];

export const longestCounter = 100;
export const longestNote = 500;
const mostAtOnce = 10_000_000;

/** While more can still be counted; what was counted can be corrected for ever. */
const countable: readonly LetterState[] = ['open', 'paused', 'closed'];

/** How many signed on paper in all. */
export const onPaper = (counts: readonly Pick<PaperCount, 'count'>[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);

/** Who counted them, each once, in the order of counting. */
export const countedBy = (counts: readonly Pick<PaperCount, 'by'>[]): string[] => [
  ...new Set(counts.map(({ by }) => by)),
];

/**
 * Records how many signed on paper. Nobody of them is recorded: the sheets stay with whoever counted them. They never become
 * signatures that were confirmed by mail, and the public is told them apart.
 *
 * @param typed as an operator wrote it; `note` may be empty, but for a correction
 * @param about the letter, where it stands, its versions, what was counted before, and today's day in its time zone
 * @param id an unused random id
 */
export function countPaper(
  typed: { count: string; version: string; on: string; by: string; note: string; language: string },
  about: {
    letter: string;
    life: LetterLife;
    versions: readonly string[];
    before: readonly PaperCount[];
    today: string;
  },
  id: string,
  now: number,
): { outcome: PaperOutcome; counted: PaperCount | null } {
  const not = (outcome: PaperOutcome) => ({ outcome, counted: null });
  const count = /^-?\d{1,9}$/.test(typed.count) ? Number(typed.count) : 0;
  if (count === 0 || Math.abs(count) > mostAtOnce) return not('count:malformed');
  if (onPaper(about.before) + count < 0) return not('count:below-zero');
  if (!about.versions.includes(typed.version)) return not('version:unknown');
  const day = typed.on || about.today;
  if (!isDay(day)) return not('on:malformed');
  if (day > about.today) return not('on:ahead');
  const by = readName(typed.by, longestCounter);
  if ('problem' in by) return not(`by:${by.problem satisfies NameProblem}`);
  const note = readName(typed.note.replace(/\s+/g, ' '), longestNote);
  if ('problem' in note && (note.problem !== 'missing' || count < 0)) return not(`note:${note.problem}`);
  if (count > 0 && !countable.includes(about.life.state)) return not('not-now');
  const { letter } = about;
  const said = {
    version: typed.version,
    by: by.name,
    note: 'name' in note ? note.name : null,
    language: typed.language,
  };
  return { outcome: 'counted', counted: { id, letter, at: now, day, count, ...said } };
}

const isDay = (text: string) => {
  const at = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
};
