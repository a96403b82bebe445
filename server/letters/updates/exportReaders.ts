import { defaultLocale, isLocale } from '#i18n/locales.ts';
import type { OrganisersKey } from '#server/keys/organisersKey.ts';
import { everySignature } from '#server/letters/export/everySignature.ts';
import { writeTable } from '#server/letters/export/writeTable.ts';
import type { Subscription } from '#server/mail/templates.ts';
import type { Store } from '#server/store/port.ts';
import { kindsOfSigner } from '#signon/signature.ts';
import { type LetterUpdate, wantsUpdate } from '#signon/updates/letterUpdate.ts';

const columns = ['language', 'sealed_for', 'sealed_email', 'sealed_unsubscribe_url'] as const;

type Parts = {
  /** The key for which the links are sealed. */
  organisers: OrganisersKey;
  /** Gives the address at which one signer ends the news. */
  unsubscribeUrl: (subscription: Subscription) => string;
};

/**
 * Writes for the organisers whom they can mail an update: everybody who asked for news and whose address only they can read,
 * each with a link that ends the news for that person, sealed for them too. Nobody who wants no mail is in it.
 *
 * @returns how many are in the file
 * @throws Error when the file is there already or cannot be written; nothing of it stays then
 */
export function exportReaders(
  store: Pick<Store, 'signatories' | 'optedOut'>,
  { slug, letter }: LetterUpdate,
  file: string,
  { organisers, unsubscribeUrl }: Parts,
): Promise<number> {
  async function* rows() {
    const optedOut = new Set(await store.optedOut());
    for await (const signature of everySignature(store, letter, kindsOfSigner)) {
      const { id, locale, certain, forOrganisers } = signature;
      if (!forOrganisers?.email || !wantsUpdate(signature) || optedOut.has(certain)) continue;
      const language = isLocale(locale) ? locale : defaultLocale;
      yield {
        ...{ language, sealed_for: forOrganisers.recipient, sealed_email: forOrganisers.email },
        sealed_unsubscribe_url: await organisers.seal(
          unsubscribeUrl({ signature: id, locale: language, update: slug }),
        ),
      };
    }
  }
  return writeTable(rows(), columns, { file, format: 'csv' });
}
