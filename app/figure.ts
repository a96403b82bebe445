import { notFound } from 'next/navigation';
import { localeOf, type Params } from '#app/params.ts';
import { libraryIn } from '#content/library.ts';
import type { FigurePage } from '#content/pages.ts';
import { defaultLocale } from '#i18n/locales.ts';

/** The page of the figure that an address names, in the reader's language; an unknown one is not found. */
export async function figureOf(params: Params<'slug'>['params']): Promise<FigurePage> {
  const { locale, slug } = await params;
  return libraryIn(localeOf(locale)).figure(slug) ?? notFound();
}

/** Every figure, as the parameters of its pages. */
export const everyFigure = () =>
  libraryIn(defaultLocale)
    .collectionPage('figures')
    .figures.map(({ id }) => ({ slug: id }));
