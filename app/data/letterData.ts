import { z } from 'zod';
import { letterVersions } from '#content/model/letterVersions.ts';
import { day } from '#content/schema/fields.ts';
import { urlOf } from '#i18n/address.ts';
import { byLocale, type DataFile, dataFile, inEach } from './dataFile.ts';
import { textItem, textSchema } from './textData.ts';

const version = z.object({
  version: z.string(),
  date: day.describe('Its day.'),
  words: byLocale(
    z.object({
      url: z.url().describe('The page that keeps it.'),
      paragraphs: z.array(z.string()).describe('Its words, as they were signed.'),
      sha256: z.string().describe('SHA-256, in hex, over the paragraphs, each followed by a line feed (UTF-8).'),
    }),
  ),
});

/** One letter, with the words of each of its versions: `/data/letters/{slug}.json`. */
export const letterData = (slug: string): DataFile =>
  dataFile(
    'letter',
    'An open letter as it stands, and the words of each version that could be signed.',
    { letter: textSchema('letters'), versions: z.array(version).describe('Earliest first.') },
    () => {
      const letter = textItem('letters', slug);
      const versions = letterVersions(slug, letter.originalLanguage, letter.originalLanguage);
      return {
        updated: letter.updated,
        letter,
        versions: versions.map(({ version, date }) => ({
          version,
          date,
          words: inEach((locale) => {
            const found = letterVersions(slug, locale, letter.originalLanguage).find((one) => one.version === version);
            if (found?.contentLocale !== locale) return undefined;
            return {
              url: urlOf(locale, `/letters/${slug}/${found.path}`),
              paragraphs: found.words,
              sha256: found.hash,
            };
          }),
        })),
      };
    },
  );
