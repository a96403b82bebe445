import { join } from 'node:path';
import { readContentFile } from '#content/check/contentFile.ts';
import { filesIn } from '#content/check/known.ts';
import { letterWords } from './letterWords.ts';
import { isTranslation, keepWording, monthsOf, wordingFile } from './wordings.ts';

/**
 * Keeps the words of each version of each letter, in each language, for good. What is kept already is never changed.
 *
 * @param folder of the content
 * @returns what was kept now, a line each
 */
export function keepWordings(folder: string): string[] {
  return filesIn(folder, 'letters').flatMap((locale) =>
    filesIn(folder, `letters/${locale}`, '.mdx').flatMap((name) => {
      const { document, body } = readContentFile(join(folder, 'letters', locale, name));
      const fields = document.toJS() ?? {};
      const slug = name.replace(/\.mdx$/, '');
      const { version, date } = fields as { version: string; date: string };
      // Only the original says it.
      const months = isTranslation(fields) ? undefined : monthsOf(fields);
      const words = letterWords(fields, body).map((piece) => piece.words);
      const isNew = keepWording(folder, { slug, version, date, locale, words, ...(months && { months }) });
      return isNew ? [`${folder}/${wordingFile(slug, version)} ${locale} is kept`] : [];
    }),
  );
}
