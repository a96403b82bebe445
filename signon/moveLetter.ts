import { byCalendar, type LetterLife, type LetterState, type Milestone } from './letterLife.ts';
import { type NameProblem, nameProblems, readName } from './name.ts';

export const letterVerbs = ['open', 'pause', 'resume', 'close', 'withdraw', 'deliver', 'reply'] as const;
export type LetterVerb = (typeof letterVerbs)[number];

/** What organisers can do with a letter: from which states, and to which. */
const moves: Record<LetterVerb, { from: readonly LetterState[]; to: LetterState }> = {
  open: { from: ['draft'], to: 'open' },
  pause: { from: ['open'], to: 'paused' },
  resume: { from: ['paused'], to: 'open' },
  close: { from: ['open', 'paused'], to: 'closed' },
  withdraw: { from: ['draft', 'open', 'paused', 'closed'], to: 'withdrawn' },
  deliver: { from: ['closed'], to: 'delivered' },
  // Who answers may answer again.
  reply: { from: ['delivered', 'answered'], to: 'answered' },
};

/** The verbs that a state allows. */
export const verbsFrom = (state: LetterState): LetterVerb[] =>
  letterVerbs.filter((verb) => moves[verb].from.includes(state));

export const moveOutcomes = [
  'moved',
  'not-now',
  ...nameProblems.flatMap((problem) => [`by:${problem}` as const, `reason:${problem}` as const]),
] as const;
export type MoveOutcome = (typeof moveOutcomes)[number];
export type Moved = { outcome: MoveOutcome; milestone: Milestone | null };

/** The most characters, as a reader counts them, of the name of who acts, and of why. */
export const longestBy = 100;
export const longestReason = 1000;

/**
 * Moves a letter from one state to another, because its organisers say so.
 *
 * @param said who acts and why, in words that the public is shown, and their language
 * @param id an unused random id
 * @returns `moved` with the milestone to keep; `not-now` when the state does not allow it; `by:…` or `reason:…` when what
 *   is said is missing, too long, or cannot be shown safely
 */
export function moveLetter(
  verb: LetterVerb,
  said: Pick<Milestone, 'by' | 'language'> & { reason: string },
  { letter, life }: { letter: string; life: LetterLife },
  id: string,
  now: number,
): Moved {
  const by = readName(said.by, longestBy);
  const reason = readName(said.reason.replace(/\s+/g, ' '), longestReason);
  const not = (outcome: MoveOutcome): Moved => ({ outcome, milestone: null });
  if ('problem' in by) return not(`by:${by.problem satisfies NameProblem}`);
  if (by.name === byCalendar) return not('by:missing');
  if ('problem' in reason) return not(`reason:${reason.problem}`);
  const { from, to } = moves[verb];
  if (!from.includes(life.state)) return not('not-now');
  // Never before what led here, whatever the clock of this machine says.
  const at = Math.max(now, (life.since ?? now - 1) + 1);
  const milestone = { id, letter, at, state: to, by: by.name, reason: reason.name, language: said.language };
  return { outcome: 'moved', milestone };
}
