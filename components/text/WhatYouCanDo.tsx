import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { ShareLinks } from '#components/share/ShareLinks.tsx';
import type { NextSteps } from '#content/pages.ts';
import { pathIn } from '#i18n/address.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

type Props = {
  locale: Locale;
  next: NextSteps;
  /** The page as it is passed on: its path without the language, and its title. */
  path: string;
  title: string;
};

/** What ends every text, in the reader's language: the letter, the other side, help, and ways to pass the text on. */
export function WhatYouCanDo({ locale, next: { letter, otherSide }, path, title }: Props) {
  const t = useTranslations();
  return (
    <section className="asking doing" {...part('doing')} aria-labelledby="doing">
      <h2 id="doing">{t('doing.title')}</h2>
      {letter && (
        <p>
          {t('doing.letter')}{' '}
          <a href={pathIn(locale, letter.path)} {...inLanguage(letter.contentLocale, locale)}>
            {letter.fields.title}
          </a>
        </p>
      )}
      {otherSide && (
        <p>
          {t('doing.otherSide')}{' '}
          <a href={pathIn(locale, otherSide.path)} {...inLanguage(otherSide.contentLocale, locale)}>
            {otherSide.title}
          </a>
        </p>
      )}
      <p>
        {t('doing.help')} <a href={pathIn(locale, '/help')}>{t('site.help')}</a>
      </p>
      <ShareLinks locale={locale} path={path} title={title} level={3} />
    </section>
  );
}
