import type { SiteLetter } from '#blanks/site.ts';
import type { Locale } from '#i18n/locales.ts';

/** What an addressee is called in the reader's language; its id when the letter no longer names it. */
export const addresseeName = ({ addressees }: Pick<SiteLetter, 'addressees'>, id: string, locale: Locale): string =>
  addressees.find((one) => one.id === id)?.names[locale] ?? id;
