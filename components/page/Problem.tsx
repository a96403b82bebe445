import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { SearchForm } from '#components/search/SearchForm.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { ProblemWords } from './ProblemWords.tsx';

const { Blank, Outcome, blank } = blanksOf('problem');

const doors = [
  ['home', ''],
  ['faq', '/faq'],
  ['positions', '/positions'],
  ['voices', '/voices'],
] as const;

/** The page that says what went wrong and where to go from here: help first, then the search and the doors, the letter that it was about among them. */
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
          <Outcome is="letter.path">
            <li>
              <a href={blank('letter.path')}>
                <bdi>
                  <Blank name="letter.title" />
                </bdi>
              </a>
            </li>
          </Outcome>
        </ul>
      </nav>
    </>
  );
}
