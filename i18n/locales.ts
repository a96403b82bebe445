/** The languages of the portal. The first is the one that texts are written in and translated from. */
export const locales = ['en', 'es', 'ar'] as const;
export type Locale = (typeof locales)[number];
export const defaultLocale: Locale = 'en';

/** The direction of a language's script, for the `dir` attribute. */
export const direction = (locale: Locale): 'ltr' | 'rtl' => (locale === 'ar' ? 'rtl' : 'ltr');

/** Whether a text is the code of one of the portal's languages. */
export const isLocale = (text: string): text is Locale => (locales as readonly string[]).includes(text);
