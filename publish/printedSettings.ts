import { operatorSettings } from '#blanks/operator.ts';

/** The settings that are printed into pages, so that the site is printed anew when one of them changes. */
export const printedSettings = ['ORIGIN', 'PORT', ...operatorSettings] as const;
