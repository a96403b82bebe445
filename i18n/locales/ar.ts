import type { Language } from './language.ts';

/** Arabic. */
export const ar: Language = { exit: 'https://ar.wikipedia.org/wiki/', isComplete: true };
