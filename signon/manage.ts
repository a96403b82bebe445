import { isSecret, type Link } from './confirm.ts';
import { type Decision, type Display, displays } from './signature.ts';

export const manageViews = ['kept', 'superseded', 'unknown', 'mangled'] as const;
export type ManageView = (typeof manageViews)[number];

/** What a signature's own page says: `kept` with what is stored, or why the link shows nothing; `superseded` when a newer one was mailed. */
export function viewSignature(secret: string, link: Link): ManageView {
  if (!isSecret(secret)) return 'mangled';
  if (link?.token.purpose !== 'manage') return 'unknown';
  return link.token.supersededAt === null ? 'kept' : 'superseded';
}

export const manageOutcomes = ['changed', 'withdrawn', 'superseded', 'unknown', 'mangled', 'not-a-display'] as const;
export type ManageOutcome = (typeof manageOutcomes)[number];

/** Changes how the name is shown. Safe to repeat. */
export function changeDisplay(secret: string, link: Link, display: string): Decision<ManageOutcome> {
  const view = viewSignature(secret, link);
  if (view !== 'kept' || !link) return { outcome: view === 'kept' ? 'unknown' : view, changes: {} };
  if (!isDisplay(display)) return { outcome: 'not-a-display', changes: {} };
  return { outcome: 'changed', changes: { save: { ...link.signature, display } } };
}

/** Takes a signature back: it and everything kept with it is to be deleted. Repeated, the link is `unknown`. */
export function withdraw(secret: string, link: Link): Decision<ManageOutcome> {
  const view = viewSignature(secret, link);
  if (view !== 'kept' || !link) return { outcome: view === 'kept' ? 'unknown' : view, changes: {} };
  return { outcome: 'withdrawn', changes: { remove: link.signature } };
}

const isDisplay = (text: string): text is Display => (displays as readonly string[]).includes(text);
