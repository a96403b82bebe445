import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { JsonLd } from '#components/json-ld/JsonLd.tsx';
import { type AboutPage, pageJsonLd } from '#components/json-ld/pageJsonLd.ts';
import { pathIn } from '#i18n/address.ts';
import { type Locale, languages } from '#i18n/locales.ts';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { Footer } from './Footer.tsx';
import { LanguageLinks } from './LanguageLinks.tsx';
import { menuOf, whereAmI } from './menu.ts';
import { Wordmark } from './Wordmark.tsx';

type Props = {
  locale: Locale;
  /** The path of this page without its language; marks the current section and leads to the same page in other languages. */
  path: string;
  /** The path of the letter that the menu leads to, without its language; none when there is no letter. */
  letter: string | undefined;
  /** The blank with what the page was asked, which follows its reader into other languages. */
  query?: string;
  /** What the page tells machines; `under` shows the way to it: the sections that it is in, from the home page. Private pages tell nothing.
   * `titleLocale` is the language of the title, where it is not that of the text. */
  about?: Omit<AboutPage, 'locale' | 'path' | 'siteName' | 'trail'> & {
    under?: readonly ('faq' | 'positions' | 'news' | 'guides' | 'topics' | 'letters' | 'evidence' | 'figures')[];
    titleLocale?: Locale;
  };
  children: ReactNode;
};

/** What stands round every page for readers: the way out, help, the name, the sections, the languages. */
export function Shell({ locale, path, letter, query = '', about, children }: Props) {
  const t = useTranslations();
  const trail = about?.under && [
    { name: t('nav.home'), path: '' },
    ...about.under.map((section) => ({ name: t(`nav.${section}`), path: `/${section}` })),
    { name: about.title, path },
  ];
  return (
    <>
      <a className="skip" href="#text">
        {t('site.skip')}
      </a>
      <nav className="safety" aria-label={t('site.safety')}>
        <a href={pathIn(locale, '/help')}>{t('site.help')}</a>
        <a href={pathIn(locale, '/leaving')}>{t('site.leaving')}</a>
        <a
          className="exit"
          href={languages[locale].exit}
          rel="nofollow noreferrer"
          title={t('site.exitHint')}
          data-exit
          data-exiting={t('site.exiting')}
          data-two-left={t('site.exitTwoLeft')}
          data-one-left={t('site.exitOneLeft')}
        >
          {t('site.exit')}
        </a>
      </nav>
      <header className="masthead">
        <a className="name" href={pathIn(locale, '')} {...(path === '' && about && { 'aria-current': 'page' })}>
          <Wordmark />
        </a>
        <nav aria-label={t('site.menu')}>
          <ul className="sections">
            {menuOf(letter).map((section) => (
              <li key={section.name}>
                <a href={pathIn(locale, section.path)} {...whereAmI(section, path)}>
                  {t(`nav.${section.name}`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="tools">
          <a href={pathIn(locale, '/search')} {...(path === '/search' && { 'aria-current': 'page' })}>
            {t('nav.search')}
          </a>
          <LanguageLinks locale={locale} path={path + query} />
        </div>
      </header>
      {trail && <Breadcrumbs locale={locale} titleLocale={about.titleLocale ?? about.contentLocale} trail={trail} />}
      <main id="text">{children}</main>
      <Footer locale={locale} path={path} letter={letter} updated={about?.updated} />
      {about && <JsonLd data={pageJsonLd({ ...about, locale, path, siteName: t('site.name'), trail })} />}
      <script defer src="/browser/page.js" />
    </>
  );
}
