import type { Language } from './language.ts';

/** Spanish. */
export const es: Language = { exit: 'https://es.wikipedia.org/wiki/Wikipedia:Portada', isComplete: true };
