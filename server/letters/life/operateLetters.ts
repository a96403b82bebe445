import type { SiteLetter } from '#blanks/site.ts';
import { isLocale, locales } from '#i18n/locales.ts';
import type { ModerationServices } from '#server/letters/moderation/moderate.ts';
import { letterVerbs, longestBy, longestReason, type Moved, verbsFrom } from '#signon/moveLetter.ts';
import { calendarsOf, loadLife } from './loadLife.ts';
import { moveLetterTo } from './moveLetterTo.ts';

export const verbs: readonly string[] = letterVerbs;
export const languages: readonly string[] = locales;

/** What an operator needs: the store, and the letters of the site that is served. */
export type LetterServices = Pick<ModerationServices, 'store' | 'now' | 'freshId'> & {
  letters: Readonly<Record<string, SiteLetter>>;
};

/** Where each letter stands, since when, and how many signatures count, a line each. */
export async function tellStates({ store, letters, now }: LetterServices): Promise<string[]> {
  const lines = [];
  for (const letter of Object.keys(letters)) {
    const { state, since } = await loadLife(store, calendarsOf({ letters }), letter, now());
    const { signatures } = await store.counts(letter);
    lines.push(`${letter} ${state} ${since === null ? 'always' : `since ${timeOf(since)}`} signatures ${signatures}`);
  }
  return lines;
}

/** All that changed the state of a letter, earliest first, a line each. */
export async function tellLife({ store, letters, now }: LetterServices, letter: string): Promise<string[]> {
  const { milestones } = await loadLife(store, calendarsOf({ letters }), letter, now());
  return milestones.map(({ at, state, by, reason }) =>
    [timeOf(at), state, by, ...(reason === null ? [] : [JSON.stringify(reason)])].join(' '),
  );
}

/**
 * Moves a letter on as an operator says.
 *
 * @param verb one of `verbs`
 * @returns what to answer; `refused` when the state does not allow it, `wrong` when the words cannot be taken
 */
export async function operateLetter(
  services: LetterServices,
  verb: string,
  letter: string,
  said: { by: string; reason: string; language: string },
): Promise<{ outcome: 'moved' | 'refused' | 'wrong'; said: string }> {
  const known = letterVerbs.find((one) => one === verb);
  if (!known || !isLocale(said.language))
    return { outcome: 'wrong', said: `--language is one of ${languages.join(', ')}: "${said.language}" is not.` };
  const moved = await moveLetterTo(services, calendarsOf(services), known, letter, said);
  const { milestone, outcome, from } = moved;
  if (milestone) return { outcome: 'moved', said: `${letter} ${milestone.state} since ${timeOf(milestone.at)}` };
  if (outcome !== 'not-now') return { outcome: 'wrong', said: wrongWords(outcome) };
  const allowed = verbsFrom(from);
  const next = allowed.length > 0 ? `You can: ${allowed.join(', ')}.` : 'Nothing leads on from there.';
  return { outcome: 'refused', said: `"${letter}" is ${from}, so you cannot ${verb} it. ${next}` };
}

function wrongWords(outcome: Moved['outcome']): string {
  const [option, problem] = outcome.split(':');
  const asked =
    option === 'by'
      ? `who acts, in at most ${longestBy} characters`
      : `why, or what happened, in at most ${longestReason} characters`;
  return `--${option} ${problem === 'missing' ? 'is missing' : `cannot be shown (${problem})`}: write ${asked}.`;
}

const timeOf = (at: number): string => new Date(at).toISOString();
