import { type Link, ownConfirmed } from '#signon/confirming/confirm.ts';
import { problemsOf } from '#signon/form/form.ts';
import { readName } from '#signon/form/name.ts';
import { shownName } from '#signon/public/shownName.ts';
import { isSecret } from '#signon/secret.ts';
import { type Decision, type Display, displays, type Signature } from '#signon/signature.ts';

export const manageViews = ['kept', 'superseded', 'unknown', 'mangled'] as const;
export type ManageView = (typeof manageViews)[number];

/** What a signature's own page says: `kept` with what is stored, or why the link shows nothing; `superseded` when a newer one was used: then it only takes the signature back. */
export function viewSignature(secret: string, link: Link): ManageView {
  if (!isSecret(secret)) return 'mangled';
  if (link?.token.purpose !== 'manage') return 'unknown';
  return link.token.supersededAt === null ? 'kept' : 'superseded';
}

export const manageOutcomes = [
  'changed',
  'withdrawn',
  'superseded',
  'unknown',
  'mangled',
  'not-a-display',
  ...problemsOf('name'),
] as const;
export type ManageOutcome = (typeof manageOutcomes)[number];

/**
 * Changes how the name is shown. Safe to repeat.
 *
 * @param typed the name, entered anew: read only when something of it is to be shown that only the organisers can read. It
 *   cannot be compared with the sealed one, so it replaces that, and a moderator looks at it before it is shown
 */
export function changeDisplay(secret: string, link: Link, display: string, typed = ''): Decision<ManageOutcome> {
  const view = viewSignature(secret, link);
  if (view !== 'kept' || !link) return { outcome: view === 'kept' ? 'unknown' : view, changes: {} };
  if (!isDisplay(display)) return { outcome: 'not-a-display', changes: {} };
  const chosen: Signature = { ...link.signature, display };
  const supersede = supersedeOlder(link);
  if (display === 'anonymous' || shownName(chosen) !== null)
    return { outcome: 'changed', changes: { save: chosen, supersede } };
  const read = readName(typed);
  if ('problem' in read) return { outcome: `name:${read.problem}`, changes: {} };
  return {
    outcome: 'changed',
    changes: { save: { ...withoutSealedName(chosen), name: read.name, held: chosen.held ?? 'retyped' }, supersede },
  };
}

/** Older links end when a newer one is used by its button, never because one was asked for: anybody can ask. */
export const supersedeOlder = ({ token, signature }: NonNullable<Link>) => ({
  signature: signature.id,
  before: token.createdAt,
});

function withoutSealedName({ forOrganisers, initials: _, ...rest }: Signature): Signature {
  if (!forOrganisers) return rest;
  const { name: _sealed, ...others } = forOrganisers;
  return { ...rest, forOrganisers: others };
}

/**
 * Takes a signature back: it and everything kept with it is to be deleted. Every link does that which its owner was ever
 * mailed: to the own page, be there newer ones or not, and those to confirm. Repeated, the link is `unknown`.
 *
 * @param confirmed the confirmed signature of the same mailbox under the same letter, if there is one
 */
export function withdraw(
  secret: string,
  link: Link,
  confirmed: Signature | null,
): Decision<'withdrawn' | 'unknown' | 'mangled'> {
  if (!isSecret(secret)) return { outcome: 'mangled', changes: {} };
  const own = link?.token.purpose === 'manage' ? link.signature : ownConfirmed(link, confirmed);
  return own ? { outcome: 'withdrawn', changes: { remove: own } } : { outcome: 'unknown', changes: {} };
}

/** Whether a text is one of the ways to be shown. */
export const isDisplay = (text: string): text is Display => (displays as readonly string[]).includes(text);
