import { libraryIn } from '#content/library.ts';
import type { Text } from '#content/text.ts';
import type { Locale } from '#i18n/locales.ts';

/** The letter that the home page and the menus lead to, in the reader's language; undefined when there is no letter. */
export const featuredLetter = (locale: Locale): Text<'letters'> | undefined => libraryIn(locale).featuredLetter();
