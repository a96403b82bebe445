import { z } from 'zod';
import { everyText } from '#app/textPage.ts';
import { libraryIn } from '#content/library.ts';
import { origin } from '#i18n/address.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { byLocale, type DataFile, dataFile, inEach, newest, schemaUrl } from './dataFile.ts';
import { dataFiles } from './dataFiles.ts';
import { tables } from './tables.ts';

const entry = z.object({
  name: z.string(),
  about: z.string().describe('What is in it, in one sentence.'),
  url: z.url(),
  schema: z.url(),
  updated: z.string().optional(),
  tables: byLocale(z.url()).optional().describe('The same as a table (CSV), by language.'),
});

/** The catalogue of all data files: `/data/index.json`. */
export const catalogue = (): DataFile =>
  dataFile('index', 'Every data file of the portal.', { items: z.array(entry) }, () => {
    const { isDraft } = libraryIn(defaultLocale);
    const letters = everyText('letters').filter(({ slug }) => !isDraft(slug));
    const items = dataFiles.flatMap(({ name, schema, read }) => {
      const { updated } = read() as { updated?: string };
      const file = {
        name,
        about: schema.description ?? '',
        url: `${origin}/data/${name}.json`,
        schema: schemaUrl(name),
        updated,
        ...(Object.hasOwn(tables, name) && {
          tables: inEach((locale) => `${origin}/data/${name}.${locale}.csv`),
        }),
      };
      const each = name === 'letters' ? letters : [];
      return [
        file,
        ...each.map(({ slug }) => ({
          name: `letters/${slug}`,
          about: 'One letter, with the words of each of its versions.',
          url: `${origin}/data/letters/${slug}.json`,
          schema: schemaUrl('letter'),
          updated,
        })),
      ];
    });
    return { updated: newest(items.flatMap(({ updated }) => updated ?? [])), items };
  });
