import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { UsualPlaces } from '#components/problem/UsualPlaces.tsx';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';
import { SearchForm } from './SearchForm.tsx';

const { Outcome, Rows, blank } = blanksOf('search');

type Props = {
  locale: Locale;
  /** The letter that the menus lead to. */
  letter: Text<'letters'> | undefined;
};

/** The search: its form, and what was found, best first. */
export function SearchPage({ locale, letter }: Props) {
  const t = useTranslations('search');
  const ts = useTranslations('site');
  return (
    <>
      <Heading title={t('title')} />
      <SearchForm locale={locale} isKept />
      <Outcome is="help">
        <aside className="notice" {...part('notice')} aria-labelledby="help-first">
          <h2 id="help-first">{t('helpTitle')}</h2>
          <p>{t('helpText')}</p>
          <p>
            <a className="act" href={pathIn(locale, '/help')}>
              {ts('help')}
            </a>
          </p>
          <p>
            <a href={pathIn(locale, '/help#crisis')}>{t('helpCrisis')}</a>
          </p>
          <p>
            <a href={pathIn(locale, '/help#threatened')}>{t('helpThreatened')}</a>
          </p>
        </aside>
      </Outcome>
      <Outcome is="nothing-asked">
        <p>{t('intro')}</p>
        <OtherWays locale={locale} letter={letter} />
      </Outcome>
      <Outcome is="nothing-found">
        <h2>{t('nothing')}</h2>
        <p>{t('otherWords')}</p>
        <OtherWays locale={locale} letter={letter} />
      </Outcome>
      <Outcome is="found">
        <h2>{t('found', { count: blank('resultCount') })}</h2>
        <Outcome is="shownCount">
          <p>{t('firstShown', { count: blank('shownCount') })}</p>
        </Outcome>
        <ul className="entries">
          <Rows of="results">
            {({ Blank, Outcome, blank, set }) => (
              <li {...set({ lang: 'language', dir: 'direction' })}>
                <a href={blank('url')}>
                  <Blank name="title" />
                </a>
                <Outcome is="page">
                  <span className="when">
                    <bdi lang={locale}>
                      <Blank name="page" />
                    </bdi>
                  </span>
                </Outcome>
                <Outcome is="excerpt">
                  <p>
                    <Blank name="excerpt" />
                  </p>
                </Outcome>
              </li>
            )}
          </Rows>
        </ul>
      </Outcome>
    </>
  );
}

/** Where to look without searching: what people usually look for. */
function OtherWays({ locale, letter }: Props) {
  const t = useTranslations('usual');
  return (
    <UsualPlaces locale={locale}>
      {letter && (
        <li>
          <a href={pathIn(locale, letter.path)} {...inLanguage(letter.contentLocale, locale)}>
            {letter.fields.title}
          </a>
          <p>{t('letter')}</p>
        </li>
      )}
    </UsualPlaces>
  );
}
