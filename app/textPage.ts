import { notFound } from 'next/navigation';
import { localeOf, type Params } from '#app/params.ts';
import { libraryIn } from '#content/library.ts';
import type { TextPage } from '#content/pages.ts';
import type { Kind } from '#content/schema/kinds.ts';
import { defaultLocale } from '#i18n/locales.ts';

/** The page of the text that an address names, in the reader's language; an unknown one is not found. */
export async function textPageOf<K extends Kind>(kind: K, params: Params<'slug'>['params']): Promise<TextPage<K>> {
  const { locale, slug } = await params;
  return libraryIn(localeOf(locale)).textPage(kind, slug) ?? notFound();
}

/** Every text of a kind, as the parameters of its pages. */
export const everyText = (kind: Kind) =>
  libraryIn(defaultLocale)
    .slugs(kind)
    .map((slug) => ({ slug }));
