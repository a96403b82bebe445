import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { languageName } from '#i18n/dates.ts';
import { defaultLocale } from '#i18n/locales.ts';

/** What a text or a collection knows of its translation. */
type Translated = Pick<Text, 'locale' | 'contentLocale' | 'translation'>;

/** Tells the reader when a text is missing in their language, out of date or not reviewed. Says nothing of an original. */
export function TranslationNotice({ text, path, isFirst }: { text: Translated; path: string; isFirst: boolean }) {
  const t = useTranslations('translation');
  const original = languageName(defaultLocale, text.locale);
  const isMissing = text.contentLocale !== text.locale;
  const lines = [
    isMissing && t('missing', { language: languageName(text.locale, text.locale), original }),
    text.translation && !text.translation.isCurrent && t('stale', { original }),
    isFirst && text.translation && !text.translation.isReviewed && t('unreviewed', { original }),
  ].filter((line) => typeof line === 'string');
  if (lines.length === 0) return null;
  return (
    <aside className="notice" {...part('notice')} role="note">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {!isMissing && (
        <p>
          <a href={pathIn(defaultLocale, path)} hrefLang={defaultLocale}>
            {t('original')}
          </a>
        </p>
      )}
    </aside>
  );
}
