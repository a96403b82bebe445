import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { blanksOf } from '#components/blanks.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { SearchForm } from './SearchForm.tsx';

const { Outcome, Rows, blank } = blanksOf('search');

/** The search: its form, and what was found, best first. */
export function SearchPage({ locale }: { locale: Locale }) {
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
        </aside>
      </Outcome>
      <Outcome is="nothing-asked">
        <p>{t('intro')}</p>
        <OtherWays locale={locale} />
      </Outcome>
      <Outcome is="nothing-found">
        <h2>{t('nothing')}</h2>
        <p>{t('otherWords')}</p>
        <OtherWays locale={locale} />
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

const topics = ['topics', 'faq', 'positions', 'views', 'glossary', 'timeline', 'help'] as const;

/** Where to look without searching; last, and always, where help is. */
function OtherWays({ locale }: { locale: Locale }) {
  const t = useTranslations();
  return (
    <nav aria-labelledby="topics">
      <h2 id="topics">{t('search.topics')}</h2>
      <ul>
        {topics.map((topic) => (
          <li key={topic}>
            <a href={pathIn(locale, `/${topic}`)}>{t(`nav.${topic}`)}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
