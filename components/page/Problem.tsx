import { useTranslations } from 'next-intl';
import { SearchForm } from '#components/search/SearchForm.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { ProblemWords } from './ProblemWords.tsx';

const doors = [
  ['home', ''],
  ['faq', '/faq'],
  ['positions', '/positions'],
  ['voices', '/voices'],
  ['letter', '/letters/safeguards'],
] as const;

/** The page that says what went wrong and where to go from here: help first, then the search and the doors. */
export function Problem({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <>
      <ProblemWords />
      <p>
        {t('problem.help')} <a href={pathIn(locale, '/help')}>{t('site.help')}</a>
      </p>
      <SearchForm locale={locale} />
      <nav aria-labelledby="doors">
        <h2 id="doors">{t('problem.wayOut')}</h2>
        <ul>
          {doors.map(([name, path]) => (
            <li key={name}>
              <a href={pathIn(locale, path)}>{t(`nav.${name}`)}</a>
            </li>
          ))}
        </ul>
      </nav>
    </>
  );
}
