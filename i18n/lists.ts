import { formsOf } from './dates.ts';
import type { Locale } from './locales.ts';

/** Writes several things one after the other, as the language does: "a, b and c". */
export const writeList = (items: readonly string[], locale: Locale): string =>
  new Intl.ListFormat(formsOf(locale), { type: 'conjunction' }).format(items);
