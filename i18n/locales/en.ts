import type { Language } from './language.ts';

/** English, which texts and messages are written in and translated from. */
export const en: Language = { exit: 'https://en.wikipedia.org/wiki/Main_Page', forms: 'en-GB', isComplete: true };
