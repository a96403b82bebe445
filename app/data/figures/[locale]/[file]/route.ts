import { notFound } from 'next/navigation';
import { rowsOf } from '#app/data/figures/rowsOf.ts';
import { writeData } from '#app/data/figures/writeData.ts';
import { everyFigure } from '#app/figure.ts';
import { localeOf, type Params } from '#app/params.ts';
import { libraryIn } from '#content/library.ts';
import { locales } from '#i18n/locales.ts';

export const dynamic = 'force-static';
export const dynamicParams = false;

export const generateStaticParams = () =>
  locales.flatMap((locale) =>
    everyFigure().flatMap(({ slug }) => ['csv', 'json'].map((ending) => ({ locale, file: `${slug}.${ending}` }))),
  );

/** A figure as data: a table for spreadsheets, or JSON. */
export async function GET(_: Request, { params }: Params<'file'>) {
  const { locale, file } = await params;
  const [slug = '', ending] = file.split('.');
  const page = libraryIn(localeOf(locale)).figure(slug) ?? notFound();
  return new Response(writeData(rowsOf(page), ending === 'csv' ? 'csv' : 'json'));
}
