import { defaultLocale, isLocale, type Locale } from '#i18n/locales.ts';
import { weighedValues } from '#server/site/weighedValues.ts';

/** The language to answer in by Accept-Language (RFC 9110, 12.5.4): `es-MX` is answered in `es`; what we do not speak, in the default. */
export function acceptedLocale(header: string | undefined): Locale {
  for (const { value, weight } of weighedValues(header ?? '')) {
    const language = value.split('-', 1)[0] ?? '';
    if (weight > 0 && isLocale(language)) return language;
  }
  return defaultLocale;
}
