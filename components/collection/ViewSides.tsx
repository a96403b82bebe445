import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { part } from '#blanks/parts.ts';
import { Explained } from '#components/text/Explained.tsx';
import { ViewLinks } from '#components/text/ViewLinks.tsx';
import type { CollectionPage } from '#content/collectionPage.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';
import { SourceLinks } from './SourceLinks.tsx';

type Props = {
  view: CollectionPage<'viewpoints'>['views'][number];
  locale: Locale;
  contentLocale: Locale;
  isFramed?: boolean;
  /** What stands under both. */
  children?: ReactNode;
};

/**
 * Under the name of its holder: on which side a view stands and since when, the view at its strongest, and the strongest
 * answer. On a telephone, among all others, these two are folded, as long as no link has led to this view.
 */
export function ViewSides({ view, locale, contentLocale, isFramed = false, children }: Props) {
  const t = useTranslations('views');
  const entry = { slug: view.id, locale, contentLocale };
  const when = view.when ?? (view.date && writeDate(view.date, locale));
  const Side = isFramed ? 'h2' : 'h3';
  const sides = (
    <div className="sides">
      <div>
        <Side>{t('argument')}</Side>
        <Explained entry={entry} words={view.argument} isFramed={isFramed} />
        {view.asksFor && (
          <Explained entry={entry} label={`${t('asksFor')}:`} words={view.asksFor} isFramed={isFramed} />
        )}
        <SourceLinks sources={view.sources} locale={locale} />
      </div>
      <div>
        <Side>{t('reply')}</Side>
        <Explained entry={entry} words={view.reply} isFramed={isFramed} />
        <SourceLinks sources={view.replySources} locale={locale} />
        {view.repliedBy.length > 0 && (
          <p className="from" {...part('from')}>
            {t('replies')}: <ViewLinks views={view.repliedBy} locale={locale} />
          </p>
        )}
      </div>
    </div>
  );
  return (
    <>
      <p className="when">
        {t(`group.${view.group}`)}
        {when && ` · ${when}`}
      </p>
      {view.contentNote && (
        <p className="notice" {...part('notice')} role="note">
          {t('contentNote')} <a href={pathIn(locale, '/help')}>{t('help')}</a>
        </p>
      )}
      {isFramed ? (
        sides
      ) : (
        <details className="fold" {...part('view')}>
          <summary>
            {t('argument')} · {t('reply')}
          </summary>
          {sides}
          {children}
        </details>
      )}
    </>
  );
}
