import { direction, type Locale } from './locales.ts';

/** The attributes of words in one language among words in another; none where both are the same. */
export const inLanguage = (language: Locale, around: Locale): { lang?: Locale; dir?: 'ltr' | 'rtl' } =>
  language === around ? {} : { lang: language, dir: direction(language) };
