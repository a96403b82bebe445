import { everyFigure } from '#app/figure.ts';
import { libraryIn } from '#content/library.ts';
import type { Locale } from '#i18n/locales.ts';
import { rowsOf } from './figures/rowsOf.ts';
import { timelineRows } from './timelineRows.ts';

/** What there is as one table for each language, at `/data/{name}.{language}.csv`. */
export const tables: Readonly<Record<string, (locale: Locale) => readonly object[]>> = {
  figures: (locale) =>
    everyFigure().flatMap(({ slug }) => {
      const page = libraryIn(locale).figure(slug);
      return page ? rowsOf(page) : [];
    }),
  timeline: timelineRows,
};
