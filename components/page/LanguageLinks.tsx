import { useTranslations } from 'next-intl';
import { pathIn } from '#i18n/address.ts';
import { languageName } from '#i18n/dates.ts';
import { direction, type Locale, locales } from '#i18n/locales.ts';

/** The same page in the other languages, each in its own name. */
export function LanguageLinks({ locale, path }: { locale: Locale; path: string }) {
  const t = useTranslations('site');
  return (
    <nav className="languages" aria-label={t('languages')}>
      <ul>
        {locales.map((language) => (
          <li key={language}>
            <a
              href={pathIn(language, path)}
              hrefLang={language}
              lang={language}
              dir={direction(language)}
              {...(language === locale && { 'aria-current': 'true' })}
            >
              {languageName(language, language)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
