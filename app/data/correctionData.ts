import { z } from 'zod';
import { libraryIn } from '#content/library.ts';
import { day } from '#content/schema/fields.ts';
import { urlOf } from '#i18n/address.ts';
import { defaultLocale, locales } from '#i18n/locales.ts';
import { type DataFile, dataFile, localeSchema, newest } from './dataFile.ts';

/** Every error that was put right, in the words of each language that tells of it. */
export const correctionData = (): DataFile =>
  dataFile(
    'corrections',
    'Every error that was put right, newest first.',
    {
      items: z.array(
        z.object({
          date: day,
          language: localeSchema.describe('The language in which it is told.'),
          url: z.url().describe('What was corrected.'),
          title: z.string().optional().describe('What that is called; none for the words of a whole collection.'),
          revision: z.int().positive().describe('The revision that the correction made.'),
          what: z.string().describe('What was wrong, and how it is now.'),
        }),
      ),
    },
    () => {
      const items = locales.flatMap((locale) =>
        libraryIn(locale)
          .corrections()
          .filter(({ contentLocale }) => contentLocale === locale)
          .map(({ of, path, title, change }) => ({
            ...change,
            language: locale,
            url: urlOf(locale, path),
            // A testimony has no title outside its page.
            ...(title !== undefined && of !== 'voices' && { title }),
          })),
      );
      // Without any it is as old as the page that says so.
      const updated = libraryIn(defaultLocale).text('pages', 'corrections')?.updated ?? '';
      return {
        updated: newest([updated, ...items.map(({ date }) => date)]),
        items: items.toSorted((one, other) => other.date.localeCompare(one.date)),
      };
    },
  );
