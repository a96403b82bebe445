import { type Searchable, searchPath } from '#blanks/searchEntry.ts';
import { locales } from '#i18n/locales.ts';
import { type Draft, put } from '#publish/draft.ts';
import { readSearchWords } from './searchWords.ts';

/** Writes what a search in each language can find, for the server alone. */
export function writeSearch(draft: Draft): void {
  for (const locale of locales) {
    const path = searchPath(locale);
    const entries = draft.entries.filter(({ url }) => url.split(/[/#]/)[1] === locale);
    const searchable: Searchable = { entries, words: readSearchWords(locale) };
    draft.texts.set(path, entries.map(({ title, text }) => `${title}\n${text}`).join('\n'));
    put(draft, path, `filled${path}`, JSON.stringify(searchable), { cache: 'private' });
  }
}
