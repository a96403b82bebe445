import type { SiteLetter } from '#blanks/site.ts';
import type { Store } from '#server/store/port.ts';
import { calendarsOf, loadLife } from './loadLife.ts';

/**
 * Makes sure that a site loses no letter that was signed.
 *
 * @throws Error that names each letter that the site lacks or would hide, with how many signatures it has and what to do
 */
export async function refuseToLose(
  store: Pick<Store, 'signedLetters' | 'milestones'>,
  site: { readonly letters: Readonly<Record<string, SiteLetter>> },
  now: number,
): Promise<void> {
  const calendarOf = calendarsOf(site);
  const lost = [];
  for (const { letter, signatures } of await store.signedLetters()) {
    const has = `The letter "${letter}" was signed (signatures that count: ${signatures})`;
    const file = `content/letters/${site.letters[letter]?.original ?? '…'}/${letter}.mdx`;
    if (!Object.hasOwn(site.letters, letter))
      lost.push(
        `${has}, but the site that was built lacks it. Put ${file} back and build again; to end the letter, build it and say "npm run letters -- close" or "withdraw".`,
      );
    else if ((await loadLife(store, calendarOf, letter, now)).state === 'draft')
      lost.push(
        `${has}, but by its field "opens" it would be a draft that nobody finds. Take "opens" out of ${file} and build again; to let it rest, say "npm run letters -- pause".`,
      );
  }
  if (lost.length > 0) throw new Error(lost.join('\n'));
}
