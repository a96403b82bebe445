import { all } from './locales/all.ts';
import type { Language } from './locales/language.ts';

export type Locale = keyof typeof all;
export const languages: Readonly<Record<Locale, Language>> = all;
export const locales = Object.keys(all) as unknown as readonly [Locale, ...Locale[]];
export const defaultLocale: Locale = locales[0];

/** The direction of a language's script, for the `dir` attribute. */
export const direction = (locale: Locale): 'ltr' | 'rtl' =>
  new Intl.Locale(locale).getTextInfo().direction === 'rtl' ? 'rtl' : 'ltr';

/** Whether a text is the code of one of the portal's languages. */
export const isLocale = (text: string): text is Locale => Object.hasOwn(all, text);
