import { useTranslations } from 'next-intl';
import { pathIn } from '#i18n/address.ts';
import { languageName } from '#i18n/dates.ts';
import { direction, type Locale, locales } from '#i18n/locales.ts';

/** The same page in the other languages, each in its own name; folded, so that the head of a page stays low with many of them. */
export function LanguageLinks({ locale, path }: { locale: Locale; path: string }) {
  const t = useTranslations('site');
  const here = languageName(locale, locale);
  return (
    <nav className="languages" aria-label={t('languages')}>
      <details>
        <summary aria-label={`${t('languages')}: ${here}`}>
          <svg viewBox="0 0 20 20" width="20" height="20" fill="none" stroke="currentColor" aria-hidden="true">
            <path d="M10 2a8 8 0 1 0 0 16a8 8 0 1 0 0-16q-7 8 0 16q7-8 0-16M2 10h16" />
          </svg>
          {here}
        </summary>
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
      </details>
    </nav>
  );
}
