import type { Store } from '#server/store/port.ts';
import { type PublicSignature, publicView } from '#signon/publicView.ts';
import { kindsOfSigner } from '#signon/signature.ts';
import { everySignature } from './everySignature.ts';

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
  for await (const signature of everySignature(store, letter, kindsOfSigner)) {
    const shown = publicView(signature);
    if (shown) found[signature.kind].push(lineOf(shown));
    else found.unshown += 1;
  }
  found.organisation.sort(compare);
  found.person.sort(compare);
  return found;
}
