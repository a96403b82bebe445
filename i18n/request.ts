import * as rootParams from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { defaultLocale, isLocale } from './locales.ts';

/** Gives next-intl the words of the language in the address. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? (await (rootParams as { locale?: () => Promise<string> }).locale?.()) ?? defaultLocale;
  if (!isLocale(locale)) throw new Error(`there is no language "${locale}"`);
  return { locale, messages: (await import(`./messages/${locale}.json`)).default, timeZone: 'UTC' };
});
