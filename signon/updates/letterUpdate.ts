import type { Decision, Signature, Suppression } from '#signon/signature.ts';

/** What organisers write to those who signed their letter and asked for news of it: which one, and of which letter. */
export type LetterUpdate = { slug: string; letter: string };

const updateOutcomes = ['owed', 'sealed', 'not-wanted'] as const;
type UpdateOutcome = (typeof updateOutcomes)[number];

/**
 * Owes an update to one signer. The caller asks once for each update and signature, and asks `wantsUpdate` again when the
 * mail leaves. `sealed`: only the organisers can read the address; `not-wanted`: who signed did not ask for news, or no
 * longer, has not confirmed, or gets no mail at all.
 *
 * @param suppression why the address gets no mail now; null when it does
 */
export function oweUpdate(
  signature: Signature,
  update: LetterUpdate,
  suppression: Suppression['reason'] | null,
  now: number,
): Decision<UpdateOutcome> {
  const isOfLetter = signature.letter === update.letter;
  if (!isOfLetter || suppression !== null || !wantsUpdate(signature)) return { outcome: 'not-wanted', changes: {} };
  const { id, letter, locale, email, spelling, certain, mailbox } = signature;
  if (email === null) return { outcome: 'sealed', changes: {} };
  const mail = {
    ...({ template: 'update', update: update.slug, to: email, locale, letter, signature: id } as const),
    ...{ spelling, certain, mailbox, secret: null, code: null },
  };
  return { outcome: 'owed', changes: { owe: { mail, posting: { at: now, quota: 'uncounted', cause: null } } } };
}

/** Whether who signed asked for news of the letter. */
export const wantsUpdate = ({ state, updates }: Pick<Signature, 'state' | 'updates'>): boolean =>
  state === 'confirmed' && updates;
