import { defaultLocale, type Locale } from '#i18n/locales.ts';
import { nearestLocale } from '#i18n/nearestLocale.ts';
import { weighedValues } from '#server/site/weighedValues.ts';

/** The language to answer in by Accept-Language (RFC 9110, 12.5.4): `es-MX` is answered in `es`; what we do not speak, in the default. */
export function acceptedLocale(header: string | undefined): Locale {
  for (const { value, weight } of weighedValues(header ?? '')) {
    const locale = weight > 0 && nearestLocale(value);
    if (locale) return locale;
  }
  return defaultLocale;
}
