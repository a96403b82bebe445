import type { Store } from '#server/store/port.ts';
import { publicView } from '#signon/publicView.ts';
import { kindsOfSigner, type Signature } from '#signon/signature.ts';

/** The cells of a signature for those who hand the letter over, in their order. Empty where there is nothing to say. */
export const exportColumns = [
  ...['kind', 'display', 'name', 'organisation', 'role', 'website', 'country', 'language'],
  ...['sealed_for', 'sealed_name', 'sealed_email', 'private_name', 'private_email'],
] as const;
export type ExportRow = Record<(typeof exportColumns)[number], string>;

const pageSize = 200;

/**
 * Every confirmed signature of a letter, organisations first, read page by page. What the public list shows stands in the
 * clear. The rest is sealed for the organisers, or left out; addresses are only those of who asked for news.
 *
 * @param isPrivate whether names and addresses that the server can read are written too
 */
export async function* exportRows(
  store: Pick<Store, 'signatories'>,
  letter: string,
  isPrivate: boolean,
): AsyncGenerator<ExportRow> {
  for (const kind of kindsOfSigner.toReversed()) {
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<Store['signatories']>> = await store.signatories(letter, {
        kind,
        limit: pageSize,
        cursor,
      });
      for (const signature of page.signatures) yield rowOf(signature, isPrivate);
      cursor = page.next;
    } while (cursor !== null);
  }
}

function rowOf(signature: Signature, isPrivate: boolean): ExportRow {
  const { kind, display, updates, locale, forOrganisers } = signature;
  const shown = publicView(signature);
  const sealedEmail = updates ? forOrganisers?.email : undefined;
  const privateEmail = isPrivate && updates ? signature.email : null;
  return {
    kind,
    display,
    name: shown?.name ?? '',
    organisation: (isPrivate ? signature : shown)?.organisation ?? '',
    role: (isPrivate ? signature : shown)?.role ?? '',
    website: (isPrivate ? signature : shown)?.website ?? '',
    country: (isPrivate ? signature : shown)?.country ?? '',
    language: sealedEmail || privateEmail ? locale : '',
    sealed_for: forOrganisers?.recipient ?? '',
    sealed_name: forOrganisers?.name ?? '',
    sealed_email: sealedEmail ?? '',
    private_name: (isPrivate && signature.name) || '',
    private_email: privateEmail ?? '',
  };
}
