import { useTranslations } from 'next-intl';
import { blanksOf } from '#components/blanks.tsx';
import { SearchForm } from '#components/search/SearchForm.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { ProblemWords } from './ProblemWords.tsx';
import { UsualPlaces } from './UsualPlaces.tsx';

const { Blank, Outcome, blank } = blanksOf('problem');

/** The page that says what went wrong and where to go from here: help first, then the search, and what people usually look for, the letter that it was about first. */
export function Problem({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <>
      <ProblemWords />
      <p>
        {t('problem.help')} <a href={pathIn(locale, '/help')}>{t('site.help')}</a>
      </p>
      <SearchForm locale={locale} />
      <UsualPlaces locale={locale}>
        <Outcome is="letter.path">
          <li>
            <a href={blank('letter.path')}>
              <bdi>
                <Blank name="letter.title" />
              </bdi>
            </a>
            <p>{t('usual.letter')}</p>
          </li>
        </Outcome>
      </UsualPlaces>
    </>
  );
}
