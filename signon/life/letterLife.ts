import type { Link } from '#signon/confirming/confirm.ts';
import { limits as defaultLimits, type Limits } from '#signon/limits.ts';
import type { Report } from './report.ts';

/** Where a letter can stand. */
export const letterStates = ['draft', 'open', 'paused', 'closed', 'delivered', 'answered', 'withdrawn'] as const;
export type LetterState = (typeof letterStates)[number];

/** What is kept of a letter's life: the states it reached, and that private data of its signatures ended, which leaves its state as it is. */
export const letterEvents = [...letterStates, 'retention'] as const;
export type LetterEvent = (typeof letterEvents)[number];

/** The states in which a letter is shown and not signed: pages say what happened instead of asking for a signature. */
export const restingStates = ['paused', 'closed', 'delivered', 'answered', 'withdrawn'] as const;
export type RestingState = (typeof restingStates)[number];

/** The state that pages tell; null while they ask for a signature, and of a draft, which nobody sees. */
export const restingState = (state: LetterState): RestingState | null =>
  restingStates.find((resting) => resting === state) ?? null;

/** A change of a letter's state, something that was told of it in that state, or the end of private data; kept as it was made. */
export type Milestone = {
  id: string;
  letter: string;
  /** Milliseconds since 1970. */
  at: number;
  /** The state that was reached, or went on, or what else happened. */
  state: LetterEvent;
  /** Who made it, as the public is told; `byCalendar` for an opening or closing day. */
  by: string;
  /** Why, or what happened, in words for readers; null for the calendar. */
  reason: string | null;
  /** The language of these words. */
  language: string;
  /** What is told beside them. */
  report?: Report;
};

/** Who made a milestone that no person did. */
export const byCalendar = 'calendar';

/** What the fields of a letter say of its days, as moments. */
export type Calendar = {
  /** When it opens; `by-hand`: when its organisers say so; null: it always was open. */
  opensAt: number | 'by-hand' | null;
  /** The end of its closing day; null when it has none. */
  closesAt: number | null;
  /** How many months after its end private data are kept; see signon/retention/retention.ts. */
  keepMonths?: number | undefined;
};

/** The calendar of a letter whose fields name no days. */
export const noCalendar: Calendar = { opensAt: null, closesAt: null };

export type LetterLife = {
  state: LetterState;
  /** Since when; null for a letter that was never anything else. */
  since: number | null;
  /** When it was closed; null while it can still be signed, or was taken back before. */
  closedAt: number | null;
  /** All that happened, earliest first, with what of the calendar is due and not kept yet. */
  milestones: readonly Milestone[];
};

/**
 * Where a letter stands: its kept milestones, which are never doubted, and after them what its calendar has brought about.
 *
 * @param kept earliest first
 */
export function lifeOf(
  letter: string,
  { opensAt, closesAt }: Calendar,
  kept: readonly Milestone[],
  now: number,
): LetterLife {
  const milestones = [...kept];
  const last = () => milestones.findLast(isOfState);
  const state = () => last()?.state ?? (opensAt === null ? 'open' : 'draft');
  const reach = (next: LetterState, due: number) => {
    const at = Math.max(due, last()?.at ?? due);
    const id = `${letter}/${next}/${at}`;
    milestones.push({ id, letter, at, state: next, by: byCalendar, reason: null, language: 'en' });
  };
  if (typeof opensAt === 'number' && opensAt <= now && state() === 'draft') reach('open', opensAt);
  if (closesAt !== null && closesAt <= now && (state() === 'open' || state() === 'paused')) reach('closed', closesAt);
  return {
    state: state(),
    since: entered(milestones)?.at ?? null,
    closedAt: milestones.find((one) => one.state === 'closed')?.at ?? null,
    milestones,
  };
}

/** The milestone with which the last state began: those after it told something and left the state as it was. */
export function entered(milestones: readonly Milestone[]): Milestone | undefined {
  const states = milestones.filter(isOfState);
  const last = states.at(-1);
  const before = states.findLastIndex(({ state }) => state !== last?.state);
  return states[before + 1];
}

const isOfState = (one: Milestone): one is Milestone & { state: LetterState } => one.state !== 'retention';

/**
 * From when on no waiting attempt can be confirmed any more; null while that has no end but that of its link. Who asked
 * before the close has as long after it as a link works; what comes after the hand-over was not handed over.
 */
export function confirmationsEnd(
  { state, since, closedAt }: LetterLife,
  limits: Limits = defaultLimits,
): number | null {
  if (state === 'open' || state === 'paused') return null;
  return state === 'closed' && closedAt !== null ? closedAt + limits.confirmWithin : (since ?? 0);
}

/** Whether no waiting attempt can be confirmed any more. */
export function isOver(life: LetterLife, now: number): boolean {
  const end = confirmationsEnd(life);
  return end !== null && now >= end;
}

/** A link to confirm as it works under a letter in this state: it ends with its time, or with the letter's. */
export function endWithLetter<L extends Link>(link: L, life: LetterLife, limits: Limits = defaultLimits): L {
  const end = confirmationsEnd(life, limits);
  if (link?.token.purpose !== 'confirm' || end === null) return link;
  const expiresAt = Math.min(link.token.expiresAt ?? end, end);
  return { ...link, token: { ...link.token, expiresAt } };
}
