import type { Link } from '#signon/confirming/confirm.ts';
import { type NameProblem, nameProblems, readName } from '#signon/form/name.ts';
import { viewSignature } from './manage.ts';

/** Why somebody signed, and in what role, in own words; shown beside the name once a moderator has read it. */
export type Motive = {
  signature: string;
  letter: string;
  /** When it was written. */
  at: number;
  state: 'waiting' | 'shown' | 'refused';
  text: string | null;
  /** Of a person; an organisation has one that it signed with. */
  role: string | null;
};

/** The most characters of each, as a reader counts them. */
export const longestMotive = { reason: 280, role: 100 } as const;

const problems = nameProblems.filter((problem) => problem !== 'missing');
export const motiveProblems = problems.flatMap((problem) => [`reason:${problem}` as const, `role:${problem}` as const]);

const motiveOutcomes = [
  'said',
  'taken-back',
  'to-help',
  'superseded',
  'unknown',
  'mangled',
  ...motiveProblems,
] as const;
export type MotiveOutcome = (typeof motiveOutcomes)[number];

/** What is to be kept of a motive: a new one, none any more (null), or what there was (undefined). */
type MotiveDecision = { outcome: MotiveOutcome; motive?: Motive | null };

/**
 * The owner of a signature says why, changes that or takes it back by saying nothing. Never wanted, and shown to nobody
 * before a moderator has read it; the same words again wait no second time. Who tells of abuse of their own is led to help,
 * and nothing of it is kept.
 *
 * @param kept what was said before
 * @param tellsOfAbuse whether a text speaks of abuse of one's own, by the lists that editors keep
 */
export function giveMotive(
  secret: string,
  link: Link,
  kept: Motive | null,
  typed: { reason: string; role: string },
  tellsOfAbuse: (text: string) => boolean,
  now: number,
): MotiveDecision {
  const view = viewSignature(secret, link);
  if (view !== 'kept' || !link) return { outcome: view === 'kept' ? 'unknown' : view };
  const { id, letter, kind } = link.signature;
  const [reason, role] = [textOf(typed.reason, 'reason'), textOf(kind === 'person' ? typed.role : '', 'role')];
  if ('outcome' in reason) return reason;
  if ('outcome' in role) return role;
  if ([reason.text, role.text].some((text) => text !== null && tellsOfAbuse(text))) return { outcome: 'to-help' };
  if (reason.text === null && role.text === null) return { outcome: 'taken-back', motive: null };
  if (kept?.text === reason.text && kept.role === role.text) return { outcome: 'said' };
  const motive = { signature: id, letter, at: now, state: 'waiting', text: reason.text, role: role.text } as const;
  return { outcome: 'said', motive };
}

function textOf(typed: string, field: 'reason' | 'role'): { text: string | null } | { outcome: MotiveOutcome } {
  const read = readName(typed.replace(/\s+/g, ' '), longestMotive[field]);
  if ('name' in read) return { text: read.name };
  return read.problem === 'missing'
    ? { text: null }
    : { outcome: `${field}:${read.problem satisfies Exclude<NameProblem, 'missing'>}` };
}

/** A moderator has read a motive. Safe to repeat. */
export function reviewMotive(
  motive: Motive | null,
  isShown: boolean,
): { outcome: 'reason-shown' | 'reason-refused' | 'already' | 'unknown'; motive?: Motive } {
  const state = isShown ? 'shown' : 'refused';
  if (!motive) return { outcome: 'unknown' };
  if (motive.state === state) return { outcome: 'already' };
  return { outcome: `reason-${state}`, motive: { ...motive, state } };
}
