import type { SiteLetter } from '#blanks/site.ts';
import { isLocale, locales } from '#i18n/locales.ts';
import { toHex } from '#ledger/hash.ts';
import { sha256 } from '#server/keys/sha256.ts';
import type { ModerationServices } from '#server/letters/moderation/moderate.ts';
import { loadRetention } from '#server/letters/retention/loadRetention.ts';
import { attachmentProblem } from '#signon/life/attachment.ts';
import { letterVerbs, moveLetter, type Said, verbsFrom } from '#signon/life/moveLetter.ts';
import { reportedBy, statusOf } from '#signon/life/report.ts';
import { foretell } from './foretell.ts';
import { calendarsOf, loadLife } from './loadLife.ts';
import { moveLetterTo } from './moveLetterTo.ts';
import { keepFirst } from './refuseUnkept.ts';
import { wrongWords } from './wrongWords.ts';

/** Whom a letter is addressed to, as the file of its original says. */
type Contact = { id: string; name: string; role?: string; page?: string; contact?: string };

export const verbs: readonly string[] = letterVerbs;
export const languages: readonly string[] = locales;
export const means: readonly string[] = reportedBy;

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
    lines.push(
      `${letter} ${state} ${since === null ? (state === 'draft' ? 'so far' : 'always') : `since ${timeOf(since)}`} signatures ${signatures}`,
    );
  }
  return lines;
}

/** All that happened to a letter, earliest first, a line each; last when private data of its signatures end. */
export async function tellLife({ store, letters, now }: LetterServices, letter: string): Promise<string[]> {
  const { milestones } = await loadLife(store, calendarsOf({ letters }), letter, now());
  const happened = milestones.map(({ at, state, by, reason, report }) => {
    const { told, day, addressee, how, until, attachment } = report ?? {};
    const more = [
      ...(told ? [told, addressee, day, how] : []),
      ...(until ? [`until ${until}`] : []),
      ...(attachment ? [attachment.name] : []),
    ];
    const words = reason === null ? [] : [JSON.stringify(reason)];
    return [timeOf(at), state, by, ...more.filter((each) => typeof each === 'string'), ...words].join(' ');
  });
  const where = { milestones: store.milestones, notices: store.retention.notices };
  const { retention, notices } = await loadRetention(where, calendarsOf({ letters }), letter, now());
  const { months, endsAt, isOver } = retention;
  if (isOver) return happened;
  const when = endsAt === null ? `${months} months after it was handed over, or else closed` : timeOf(endsAt);
  const told = notices.map(({ at }) => timeOf(at)).join(', ');
  return [...happened, `private data end ${when}${told && `; its organisers were told ${told}`}`];
}

/**
 * Whom a letter is addressed to and how far it came with each, a line each: for its organisers, because only here are the
 * contacts told.
 */
export async function tellAddressees(
  { store, letters, now }: LetterServices,
  letter: string,
  addressees: readonly Contact[],
): Promise<string[]> {
  const { milestones } = await loadLife(store, calendarsOf({ letters }), letter, now());
  return addressees.map(({ id, name, role, contact, page }) => {
    const reached = statusOf(id, milestones);
    const status = reached ? `${reached.status} ${reached.day}` : 'nothing-reported';
    return [id, status, JSON.stringify([name, role].filter(Boolean).join(', ')), contact ?? '-', page ?? '-'].join(' ');
  });
}

/**
 * Moves a letter on as an operator says.
 *
 * @param verb one of `verbs`
 * @param said as it was typed; the file of an attachment by its name and bytes
 * @param agrees is asked before what cannot be undone, and told what that is
 * @returns what to answer; `refused` when the state does not allow it or it was not agreed to, `wrong` when the words cannot be taken
 */
export async function operateLetter(
  services: LetterServices,
  verb: string,
  letter: string,
  { file, ...said }: Omit<Said, 'attachment'> & { file?: { name: string; bytes: Uint8Array } | undefined },
  agrees: (question: string) => Promise<boolean> = async () => true,
): Promise<{ outcome: 'moved' | 'refused' | 'wrong'; said: string }> {
  const known = letterVerbs.find((one) => one === verb);
  const of = (option: string, language: string) =>
    `--${option} is one of ${languages.join(', ')}: "${language}" is not.`;
  if (!known || !isLocale(said.language)) return { outcome: 'wrong', said: of('language', said.language) };
  const unknown = Object.keys(said.words ?? {}).find((language) => !isLocale(language));
  if (unknown !== undefined) return { outcome: 'wrong', said: of('in', unknown) };
  if (known === 'open' && services.letters[letter]?.isKept === false)
    return { outcome: 'refused', said: `The words of "${letter}" are not kept. ${keepFirst(letter)}` };
  const problem = file && attachmentProblem(file.bytes);
  if (problem) return { outcome: 'wrong', said: wrongWords(problem, []) };
  const { timeZone = 'UTC', addressees = [] } = services.letters[letter] ?? {};
  const ids = addressees.map(({ id }) => id);
  const attachment = file && { sha256: toHex(sha256(file.bytes)), name: file.name, size: file.bytes.length };
  const about = { timeZone, addressees: ids };
  const life = await loadLife(services.store, calendarsOf(services), letter, services.now());
  const { milestone: planned } = moveLetter(
    known,
    { ...said, attachment },
    { letter, life, ...about },
    '',
    services.now(),
  );
  const question = planned && foretell(known, planned);
  if (question && !(await agrees(question))) return { outcome: 'refused', said: 'Nothing was changed.' };
  const moved = await moveLetterTo(
    services,
    calendarsOf(services),
    known,
    letter,
    { ...said, attachment },
    { about, body: file?.bytes },
  );
  const { milestone, outcome, from } = moved;
  if (milestone) return { outcome: 'moved', said: `${letter} ${milestone.state} since ${timeOf(milestone.at)}` };
  if (outcome !== 'not-now') return { outcome: 'wrong', said: wrongWords(outcome, ids) };
  const allowed = verbsFrom(from);
  const next = allowed.length > 0 ? `Possible: ${allowed.join(', ')}.` : 'Nothing leads on from there.';
  return { outcome: 'refused', said: `"${letter}" is ${from}, so "${verb}" is not possible now. ${next}` };
}

const timeOf = (at: number): string => new Date(at).toISOString();
