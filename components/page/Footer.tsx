import { useTranslations } from 'next-intl';
import { pathIn } from '#i18n/address.ts';
import { languageName } from '#i18n/dates.ts';
import { defaultLocale, type Locale } from '#i18n/locales.ts';

const pages = ['timeline', 'figures', 'views', 'solutions', 'glossary', 'sources', 'about', 'privacy', 'accessibility'] as const;

/** What ends every page: who does not speak here, and the pages about the portal. */
export function Footer({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <footer className="foot">
      <nav aria-label={t('site.footer')}>
        <ul>
          {pages.map((page) => (
            <li key={page}>
              <a href={pathIn(locale, `/${page}`)}>{t(`nav.${page}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
      <p>{t('site.independent')}</p>
      {locale !== defaultLocale && <p>{t('translation.ui', { language: languageName(locale, locale) })}</p>}
    </footer>
  );
}
