import type { Store } from '#server/store/port.ts';
import { type PublicSignature, publicView } from '#signon/publicView.ts';
import { kindsOfSigner } from '#signon/signature.ts';

const pageSize = 500;
const { compare } = new Intl.Collator('en');

/** What stands on a list of names for one who is shown. */
const lineOf = ({ kind, name, organisation, role, country }: PublicSignature): string =>
  kind === 'organisation'
    ? [organisation, [name, role].filter(Boolean).join(', ')].filter(Boolean).join(' · ')
    : `${name}, ${country}`;

/**
 * Everybody who is shown as a signatory of a letter, as they chose to be, by name.
 *
 * @returns the lines of organisations and of people, and how many signed without being shown
 */
export async function shownNames(
  store: Pick<Store, 'signatories'>,
  letter: string,
): Promise<{ organisation: string[]; person: string[]; unshown: number }> {
  const found = { organisation: [] as string[], person: [] as string[], unshown: 0 };
  for (const kind of kindsOfSigner) {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Store['signatories']>> = await store.signatories(letter, {
        kind,
        limit: pageSize,
        cursor,
      });
      for (const signature of page.signatures) {
        const shown = publicView(signature);
        if (shown) found[kind].push(lineOf(shown));
        else found.unshown += 1;
      }
      cursor = page.next;
    } while (cursor !== null);
    found[kind].sort(compare);
  }
  return found;
}
