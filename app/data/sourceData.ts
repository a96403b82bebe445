import { z } from 'zod';
import { libraryIn } from '#content/library.ts';
import { sourceId } from '#content/schema/fields.ts';
import { source } from '#content/schema/source.ts';
import { urlOf } from '#i18n/address.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { byLocale, type DataFile, dataFile, inEach, newest } from './dataFile.ts';

/** Every source that is cited: all but the notes for editors. */
export const sourceData = (): DataFile =>
  dataFile(
    'sources',
    'Every source that the portal cites, and the places that cite it. The sources themselves belong to others.',
    {
      items: z.array(
        z.object({
          id: sourceId.describe('Names it in all other data files.'),
          ...source.omit({ note: true }).shape,
          citedAt: z.array(byLocale(z.url())).describe('Where the portal cites it, each place by language.'),
        }),
      ),
    },
    () => {
      const items = libraryIn(defaultLocale)
        .bibliography()
        .flatMap(({ sources }) => sources)
        .map(({ places, ...one }) => ({
          ...one,
          citedAt: places.map(({ path }) => inEach((locale) => urlOf(locale, path))),
        }));
      return { updated: newest(items.map(({ accessed }) => accessed)), items };
    },
  );
