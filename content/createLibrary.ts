import type { Locale } from '#i18n/locales.ts';
import { contentIn } from './contentIn.ts';
import { type Document, indexDocuments } from './documents.ts';
import { remember } from './model/remember.ts';
import { taggedText } from './model/tagged.ts';
import { pagesOf } from './pages.ts';

/** The content in one language. */
export type Library = ReturnType<ReturnType<typeof createLibrary>>;

/**
 * Indexes content once. What pages ask for is looked up in maps and made once, so that a page costs the same whether
 * there are a hundred documents or thousands.
 *
 * @param documents all of them, as contentlayer generates them
 * @returns the content in a language; what is not translated, in its original language
 */
export function createLibrary(documents: readonly Document[]) {
  const index = indexDocuments(documents);
  return remember((locale: Locale) => {
    const content = contentIn(index, locale);
    const { featuredLetter, texts, text, isDraft, slugs, collection, names } = content;
    return {
      ...{ locale, featuredLetter, texts, text, isDraft, slugs, collection },
      numbered: names.numbered,
      tagged: taggedText,
      ...pagesOf(content),
    };
  });
}
