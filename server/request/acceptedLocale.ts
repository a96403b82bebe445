import Negotiator from 'negotiator';
import { defaultLocale, type Locale } from '#i18n/locales.ts';
import { nearestLocale } from '#i18n/nearestLocale.ts';

const malformedWeight = /;\s*q=(?!(0(\.\d{0,3})?|1(\.0{0,3})?)\s*$)/i;

/**
 * The language to answer in by Accept-Language (RFC 9110, 12.5.4): `es-MX` is answered in `es`; what we do not speak, and
 * what has a weight that is none, in the default.
 */
export function acceptedLocale(header = ''): Locale {
  const wellFormed = header.split(',', 50).filter((item) => !malformedWeight.test(item));
  for (const language of new Negotiator({ headers: { 'accept-language': wellFormed.join() } }).languages()) {
    const locale = nearestLocale(language);
    if (locale) return locale;
  }
  return defaultLocale;
}
