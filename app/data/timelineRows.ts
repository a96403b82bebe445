import { licence } from '#blanks/licence.ts';
import { libraryIn } from '#content/library.ts';
import { pathOfEntry } from '#content/model/addresses.ts';
import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** The timeline as rows for a spreadsheet, one for each entry, in a language. */
export function timelineRows(locale: Locale) {
  const { numbered, collectionPage } = libraryIn(locale);
  return collectionPage('timeline').entries.map(
    ({ id, date, label, fact, note, themes, regions, confidence, sources }) => ({
      entry: id,
      date,
      label,
      fact,
      note: note ?? '',
      themes: themes.join(' | '),
      regions: regions.join(' | '),
      confidence,
      sources: numbered(sources.map((source) => source.id))
        .map(({ publisher, title, date, url }) => `${publisher}: ${title} (${date}), ${url}`)
        .join(' | '),
      licence: `${licence.name} ${licence.url}`,
      address: urlOf(locale, pathOfEntry('timeline', id)),
    }),
  );
}
