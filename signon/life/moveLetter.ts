import { type NameProblem, nameProblems, readName } from '#signon/form/name.ts';
import { byCalendar, type LetterLife, type LetterState, type Milestone } from './letterLife.ts';
import { type Addressed, readReport, readWords, reportProblems, type SaidOfReport } from './readReport.ts';
import type { Reported } from './report.ts';

export const letterVerbs = ['open', 'pause', 'resume', 'close', 'withdraw', 'inform', 'deliver', 'reply'] as const;
export type LetterVerb = (typeof letterVerbs)[number];

/** What organisers can do with a letter: from each state that allows it, where it leads. */
const moves: Record<LetterVerb, { readonly [From in LetterState]?: LetterState }> = {
  open: { draft: 'open' },
  pause: { open: 'paused' },
  resume: { paused: 'open' },
  close: { open: 'closed', paused: 'closed' },
  withdraw: { draft: 'withdrawn', open: 'withdrawn', paused: 'withdrawn', closed: 'withdrawn' },
  // These three may be told again, of each of whom it is addressed to.
  inform: { open: 'open', paused: 'paused', closed: 'closed', delivered: 'delivered', answered: 'answered' },
  deliver: { closed: 'delivered', delivered: 'delivered', answered: 'answered' },
  reply: { delivered: 'answered', answered: 'answered' },
};

/** What a verb tells of an addressee. */
const tells: { readonly [Verb in LetterVerb]?: Reported } = {
  inform: 'informed',
  deliver: 'delivered',
  reply: 'replied',
};

/** The verbs that a state allows. */
export const verbsFrom = (state: LetterState): LetterVerb[] => letterVerbs.filter((verb) => moves[verb][state]);

const moveOutcomes = [
  'moved',
  'not-now',
  ...nameProblems.flatMap((problem) => [`by:${problem}` as const, `reason:${problem}` as const]),
  ...reportProblems,
] as const;
export type MoveOutcome = (typeof moveOutcomes)[number];
export type Moved = { outcome: MoveOutcome; milestone: Milestone | null };

/** What an operator says of a move: who acts and why, in words that the public is shown, their language, and what else is told. */
export type Said = Pick<Milestone, 'by' | 'language'> & SaidOfReport & { reason: string };

/** The most characters, as a reader counts them, of the name of who acts. */
export const longestBy = 100;

/**
 * Moves a letter from one state to another, because its organisers say so, or tells what they did in the state it is in.
 *
 * @param id an unused random id
 * @returns `moved` with the milestone to keep; `not-now` when the state does not allow it; else what is missing, too long,
 *   not known, or cannot be shown safely, at the name of its option
 */
export function moveLetter(
  verb: LetterVerb,
  said: Said,
  { letter, life, timeZone = 'UTC', addressees = [] }: { letter: string; life: LetterLife } & Partial<Addressed>,
  id: string,
  now: number,
): Moved {
  const by = readName(said.by, longestBy);
  const reason = readWords(said.reason);
  const not = (outcome: MoveOutcome): Moved => ({ outcome, milestone: null });
  if ('problem' in by) return not(`by:${by.problem satisfies NameProblem}`);
  if (by.name === byCalendar) return not('by:missing');
  if ('problem' in reason) return not(`reason:${reason.problem}`);
  const to = moves[verb][life.state];
  if (!to) return not('not-now');
  const about = { told: tells[verb] ?? null, pauses: verb === 'pause', life, now, timeZone, addressees };
  const read = readReport(said, about);
  if ('problem' in read) return not(read.problem);
  // Never before what led here, whatever the clock of this machine says.
  const at = Math.max(now, (life.milestones.at(-1)?.at ?? now - 1) + 1);
  const words = { by: by.name, reason: reason.name, language: said.language };
  const milestone = { id, letter, at, state: to, ...words, ...(read.report && { report: read.report }) };
  return { outcome: 'moved', milestone };
}
