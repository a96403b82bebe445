import * as rootParams from 'next/root-params';
import { getRequestConfig } from 'next-intl/server';
import { withFallback } from './fallback.ts';
import { defaultLocale, isLocale } from './locales.ts';

/** Gives next-intl the words of the language in the address. What has no words even in English stops the build. */
export default getRequestConfig(async ({ locale: asked }) => {
  const locale = asked ?? (await (rootParams as { locale?: () => Promise<string> }).locale?.()) ?? defaultLocale;
  if (!isLocale(locale)) throw new Error(`there is no language "${locale}"`);
  const [original, own] = await Promise.all([messagesIn(defaultLocale), messagesIn(locale)]);
  return {
    locale,
    messages: locale === defaultLocale ? original : withFallback(original, own),
    timeZone: 'UTC',
    onError: (error) => {
      throw error;
    },
  };
});

const messagesIn = async (locale: string) => (await import(`./messages/${locale}.json`)).default;
