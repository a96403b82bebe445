import { join } from 'node:path';
import { readContentFile } from '#content/check/contentFile.ts';
import { filesIn } from '#content/check/known.ts';
import { letterWords } from './letterWords.ts';
import { isTranslation, keepWording, monthsOf, wordingFile } from './wordings.ts';

/**
 * Keeps the words of the version of a letter, in each language that it has, for good. What is kept already is never changed.
 * Whoever calls it has checked them.
 *
 * @param folder of the content
 * @returns what was kept now, a line each
 */
export function keepWordings(folder: string, slug: string): string[] {
  return filesIn(folder, 'letters').flatMap((locale) => {
    if (!filesIn(folder, `letters/${locale}`, '.mdx').includes(`${slug}.mdx`)) return [];
    const { document, body } = readContentFile(join(folder, 'letters', locale, `${slug}.mdx`));
    const fields = document.toJS() ?? {};
    const { version, date } = fields as { version: string; date: string };
    // Only the original says it.
    const months = isTranslation(fields) ? undefined : monthsOf(fields);
    const words = letterWords(fields, body).map((piece) => piece.words);
    const isNew = keepWording(folder, { slug, version, date, locale, words, ...(months && { months }) });
    const ends = months === undefined ? '' : `, with private data for ${months} months at the most`;
    return isNew ? [`${folder}/${wordingFile(slug, version)} ${locale} is kept${ends}`] : [];
  });
}
