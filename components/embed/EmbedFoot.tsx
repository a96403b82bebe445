import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { licence } from '#blanks/licence.ts';
import { urlOf } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';
import { HelpFoot } from './HelpFoot.tsx';

type Props = {
  locale: Locale;
  /** The path of the full page without its language. */
  path: string;
  /** What leads there; nothing where the frame leads there before. */
  label?: ReactNode;
  /** Which edition of a text of ours the frame shows, and since when, or which version of a letter; none where it shows no text. */
  edition?: { updated: string; revision: number } | { date: string; version: string };
};

/**
 * What a frame ends with: the way to the full page, which edition it shows, its licence, help; before it, that the text has
 * changed since another site chose its edition, which is shown when the address says so (blanks/embedLook.ts).
 */
export function EmbedFoot({ locale, path, label, edition }: Props) {
  const t = useTranslations();
  const url = urlOf(locale, path);
  return (
    <>
      {edition && (
        <p className="since notice" role="note">
          {t('embed.changed')} <a href={url}>{t('embed.whatChanged')}</a>
        </p>
      )}
      <HelpFoot locale={locale} path={path}>
        {label && (
          <>
            <a href={url}>{label}</a> ·{' '}
          </>
        )}
        {edition && (
          <>
            {'revision' in edition
              ? t('article.updated', { date: writeDate(edition.updated, locale), revision: edition.revision })
              : t('letterVersion.version', { date: writeDate(edition.date, locale), version: edition.version })}{' '}
            ·{' '}
            <a href={licence.url} rel="license noreferrer" dir="ltr">
              {licence.name}
            </a>{' '}
            ·{' '}
          </>
        )}
      </HelpFoot>
    </>
  );
}
