import { libraryIn } from '#content/library.ts';
import type { Text } from '#content/text.ts';
import { defaultLocale, type Locale } from '#i18n/locales.ts';

/** The letter that the home page and the menus lead to, in the reader's language; undefined when there is no letter. */
export function featuredLetter(locale: Locale): Text<'letters'> | undefined {
  const original = libraryIn(defaultLocale)
    .texts('letters')
    .find(({ fields }) => fields.featured);
  return original && libraryIn(locale).text('letters', original.slug);
}
