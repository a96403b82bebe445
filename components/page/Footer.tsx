import { useTranslations } from 'next-intl';
import { licence } from '#blanks/licence.ts';
import { pathIn, urlOf } from '#i18n/address.ts';
import { languageName, writeDate } from '#i18n/dates.ts';
import { defaultLocale, type Locale } from '#i18n/locales.ts';
import { WhoAnswers } from './WhoAnswers.tsx';

/** The pages of the portal by what a reader comes for. */
const groups = {
  understand: ['faq', 'guides', 'positions', 'voices', 'news', 'topics', 'glossary'],
  evidence: ['evidence', 'figures', 'timeline', 'views', 'solutions', 'sources', 'data'],
  act: ['letters', 'share', 'help'],
  trust: ['about', 'corrections', 'privacy', 'accessibility'],
} as const;

type Props = {
  locale: Locale;
  /** The path of the page without its language: its address stands at the foot of a print. */
  path: string;
  /** The path of the letter that the menu leads to, without its language. */
  letter: string | undefined;
  /** The day of the last change, where the page has one. */
  updated?: string | undefined;
};

/** What ends every page: who does not speak here, and the pages about the portal; on paper, where the page stands and how old it is. */
export function Footer({ locale, path, letter, updated }: Props) {
  const t = useTranslations();
  return (
    <footer className="foot">
      <nav aria-label={t('site.footer')}>
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <section key={group}>
            <h2 className="label">{t(`foot.${group}`)}</h2>
            <ul>
              {group === 'act' && letter !== undefined && (
                <li>
                  <a href={pathIn(locale, letter)}>{t('nav.letter')}</a>
                </li>
              )}
              {groups[group].map((page) => (
                <li key={page}>
                  <a href={pathIn(locale, `/${page}`)}>{t(`nav.${page}`)}</a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <p className="printed">
        <bdi dir="ltr">{urlOf(locale, path)}</bdi>
        {updated && ` · ${t('pdf.changed', { date: writeDate(updated, locale) })}`}
      </p>
      <p>{t('site.independent')}</p>
      <WhoAnswers />
      <p>
        {t('site.licence')}{' '}
        <a href={licence.url} rel="license noreferrer" dir="ltr">
          {licence.name}
        </a>
      </p>
      {locale !== defaultLocale && <p>{t('translation.ui', { language: languageName(locale, locale) })}</p>}
    </footer>
  );
}
