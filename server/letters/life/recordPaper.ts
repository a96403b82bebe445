import type { SiteLetter } from '#blanks/site.ts';
import { isLocale } from '#i18n/locales.ts';
import { countPaper, longestCounter, longestNote, onPaper, type PaperOutcome } from '#signon/life/paperCount.ts';
import { dayIn } from '#signon/life/report.ts';
import { calendarsOf, loadLife } from './loadLife.ts';
import type { LetterServices } from './operateLetters.ts';

/** What an operator types of sheets that came; `note` and `on` may be empty. */
type TypedPaper = Parameters<typeof countPaper>[0];

/**
 * Records how many signed on paper, in one transaction with what was counted before. Running servers tell of it within a second.
 *
 * @param versions those of the letter that sheets can be of
 * @returns what to answer; `refused` when the letter stands where nothing is counted any more, `wrong` when something cannot be taken
 */
export async function recordPaper(
  services: LetterServices,
  letter: string,
  versions: readonly string[],
  typed: TypedPaper,
): Promise<{ outcome: 'counted' | 'refused' | 'wrong'; said: string }> {
  const { store, letters } = services;
  const [id, at] = [services.freshId(), services.now()];
  if (!isLocale(typed.language))
    return { outcome: 'wrong', said: `--language is no language of the portal: "${typed.language}".` };
  const { outcome, total, state } = await store.transact(async (tx) => {
    const before = await tx.paperCounts(letter);
    const life = await loadLife(tx, calendarsOf({ letters }), letter, at);
    const today = dayIn(at, letters[letter]?.timeZone ?? 'UTC');
    const { outcome, counted } = countPaper(typed, { letter, life, versions, before, today }, id, at);
    if (counted) await tx.notePaperCount(counted, at);
    return { outcome, total: onPaper(before) + (counted?.count ?? 0), state: life.state };
  });
  if (outcome === 'counted') return { outcome, said: `${letter} on paper ${total}` };
  if (outcome === 'not-now')
    return {
      outcome: 'refused',
      said: `"${letter}" is ${state}: more is recorded from the opening of a letter until its hand-over; a correction (--count -N) also afterwards.`,
    };
  return { outcome: 'wrong', said: wrongWords(outcome, versions, total) };
}

function wrongWords(outcome: PaperOutcome, versions: readonly string[], total: number): string {
  const [option = '', problem = ''] = outcome.split(':');
  const asked: Partial<Record<string, string>> = {
    count:
      problem === 'below-zero'
        ? `only ${total} were counted, so no more can be taken away`
        : 'write how many, as in 120, or -20 to correct that',
    version: `write one of ${versions.join(', ')}, which stands on the sheets`,
    on: 'write the day on which they came as in 2026-12-31, not ahead',
    by: `write who counted them, in at most ${longestCounter} characters`,
    note: `write where they come from, or what is corrected, in at most ${longestNote} characters`,
  };
  return `--${option} ${problem === 'missing' ? 'is missing' : 'cannot be taken'}: ${asked[option] ?? problem}.`;
}

/** What was counted on paper, a line for each time, in the order in which it was recorded. */
export async function tellPaper({ store }: LetterServices, letter: string): Promise<string[]> {
  return (await store.paperCounts(letter)).map(({ at, day, version, count, by, note }) =>
    [new Date(at).toISOString(), day, version, count, by, ...(note === null ? [] : [JSON.stringify(note)])].join(' '),
  );
}

/** The versions of a letter that a site has: the one it is in, and those that can be read at their addresses. */
export const versionsOf = (
  { letters, files }: { letters: Readonly<Record<string, SiteLetter>>; files: Readonly<Record<string, unknown>> },
  letter: string,
): string[] => {
  const kept = Object.keys(files).flatMap(
    (path) => new RegExp(`/letters/${letter}/versions/(\\d+)-(\\d+)$`).exec(path)?.slice(1).join('.') ?? [],
  );
  return [...new Set([letters[letter]?.version ?? '', ...kept])].filter(Boolean).sort();
};
