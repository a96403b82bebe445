import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { sectionNames } from '#components/page/sectionNames.ts';
import type { CitingPlace } from '#content/citingPlaces.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** The way back from a source to the places that cite it, section by section. */
export function CitedIn({ places, locale }: { places: readonly CitingPlace[]; locale: Locale }) {
  const t = useTranslations();
  if (places.length === 0) return null;
  return (
    <p className="from" {...part('from')}>
      {t('sources.citedIn')}{' '}
      {places.map(({ of, path, title, contentLocale }, index) => (
        <span key={path}>
          {of === places[index - 1]?.of ? ' · ' : `${index > 0 ? '; ' : ''}${title ? `${t(sectionNames[of])}: ` : ''}`}
          <a href={pathIn(locale, path)} {...inLanguage(title ? contentLocale : locale, locale)}>
            {title ?? t(sectionNames[of])}
          </a>
        </span>
      ))}
    </p>
  );
}
