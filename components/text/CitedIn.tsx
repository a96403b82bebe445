import { useTranslations } from 'next-intl';
import type { CitingPlace } from '#content/citingPlaces.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** The way back from a source to the places that cite it. */
export function CitedIn({ places, locale }: { places: readonly CitingPlace[]; locale: Locale }) {
  const t = useTranslations('sources');
  if (places.length === 0) return null;
  return (
    <p className="from">
      {t('citedIn')}:{' '}
      {places.map(({ path, title, contentLocale }, index) => (
        <span key={path}>
          {index > 0 && ' · '}
          <a href={pathIn(locale, path)} {...inLanguage(contentLocale, locale)}>
            {title}
          </a>
        </span>
      ))}
    </p>
  );
}
