import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { part } from '#blanks/parts.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { languageName } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';

/** What a text or a collection knows of its translation. */
type Translated = Pick<Text, 'locale' | 'contentLocale' | 'original' | 'translation'>;

/** Tells the reader when a text is missing in their language, out of date or not reviewed. Says nothing of an original. */
export function TranslationNotice({
  text,
  path,
  isFirst,
  around = text.locale,
  offered,
}: {
  text: Translated;
  path: string;
  isFirst: boolean;
  /** The language in which it stands. */
  around?: Locale;
  /** The languages to choose from instead: of a letter, which people sign as they read it. */
  offered?: readonly Locale[] | undefined;
}) {
  const t = useTranslations('translation');
  const original = languageName(text.original, text.locale);
  const isMissing = text.contentLocale !== text.locale;
  const lines = [
    isMissing && t('missing', { language: languageName(text.locale, text.locale), original }),
    text.translation && !text.translation.isCurrent && t('stale', { original }),
    isFirst && text.translation && !text.translation.isReviewed && t('unreviewed', { original }),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return (
    <aside className="notice" {...part('notice')} role="note" {...inLanguage(text.locale, around)}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {isMissing && offered && (
        <p>
          {t('offered')}{' '}
          {offered.map((language, index) => (
            <Fragment key={language}>
              {index > 0 && ' · '}
              <a href={pathIn(language, path)} hrefLang={language} {...inLanguage(language, text.locale)}>
                {languageName(language, language)}
              </a>
            </Fragment>
          ))}
        </p>
      )}
      {!isMissing && (
        <p>
          <a href={pathIn(text.original, path)} hrefLang={text.original}>
            {t('original')}
          </a>
        </p>
      )}
    </aside>
  );
}
