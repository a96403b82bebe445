import type { SiteLetter } from '#blanks/site.ts';
import type { Store } from '#server/store/port.ts';
import { calendarsOf, loadLife } from './loadLife.ts';

/** What to do about a letter whose words are not kept. */
export const keepFirst = (letter: string): string =>
  `Say "npm run wordings -- --letter ${letter}" once they are final, and build again.`;

/**
 * Makes sure that nobody signs words that are not kept: they could be changed under those who did.
 *
 * @throws Error that names each letter that is no draft and whose words are not kept, with what to do
 */
export async function refuseUnkept(
  store: Pick<Store, 'milestones'>,
  site: { readonly letters: Readonly<Record<string, SiteLetter>> },
  now: number,
): Promise<void> {
  const calendarOf = calendarsOf(site);
  const wrong = [];
  for (const [letter, { isKept, version }] of Object.entries(site.letters)) {
    // A site that was printed before this was noted does not say.
    if (isKept !== false) continue;
    const { state } = await loadLife(store, calendarOf, letter, now);
    // What was taken back nobody can sign.
    if (state !== 'draft' && state !== 'withdrawn')
      wrong.push(
        `The letter "${letter}" is ${state}, and in the site that was built the words of its version ${version} are not kept. ${keepFirst(letter)}`,
      );
  }
  if (wrong.length > 0) throw new Error(wrong.join('\n'));
}
