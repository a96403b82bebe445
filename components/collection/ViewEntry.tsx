import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Explained } from '#components/text/Explained.tsx';
import { ViewLinks } from '#components/text/ViewLinks.tsx';
import type { Claim } from '#content/claims.ts';
import type { CollectionPage } from '#content/collectionPage.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import type { Locale } from '#i18n/locales.ts';
import { SourceLinks } from './SourceLinks.tsx';

type Props = {
  view: CollectionPage<'viewpoints'>['views'][number];
  locale: Locale;
  contentLocale: Locale;
};

/** A view at its strongest, with the strongest answer beside it, and the way to all that it answers. */
export function ViewEntry({ view, locale, contentLocale }: Props) {
  const t = useTranslations('views');
  const entry = { slug: view.id, locale, contentLocale };
  const when = view.when ?? (view.date && writeDate(view.date, locale));
  return (
    <section id={view.id} className="view" aria-labelledby={`${view.id}-holder`}>
      <h2 id={`${view.id}-holder`}>{view.holder}</h2>
      <p className="when">
        {t(`group.${view.group}`)}
        {when && ` · ${when}`}
      </p>
      {view.contentNote && (
        <p className="notice" {...part('notice')} role="note">
          {t('contentNote')} <a href={pathIn(locale, '/help')}>{t('help')}</a>
        </p>
      )}
      <div className="sides">
        <div>
          <h3>{t('argument')}</h3>
          <Explained entry={entry} words={view.argument} />
          {view.asksFor && <Explained entry={entry} label={`${t('asksFor')}:`} words={view.asksFor} />}
          <SourceLinks sources={view.sources} locale={locale} />
        </div>
        <div>
          <h3>{t('reply')}</h3>
          <Explained entry={entry} words={view.reply} />
          <SourceLinks sources={view.replySources} locale={locale} />
          {view.repliedBy.length > 0 && (
            <p className="from" {...part('from')}>
              {t('replies')}: <ViewLinks views={view.repliedBy} locale={locale} />
            </p>
          )}
        </div>
      </div>
      <ClaimLinks label={t('answers')} claims={view.answers} locale={locale} />
      <ClaimLinks label={t('supports')} claims={view.supports} locale={locale} />
    </section>
  );
}

/** The way back from a view to the claims that it answers or supports. */
function ClaimLinks({ label, claims, locale }: { label: string; claims: readonly Claim[]; locale: Locale }) {
  const t = useTranslations('views.part');
  if (claims.length === 0) return null;
  return (
    <p className="from" {...part('from')}>
      {label}:{' '}
      {claims.map(({ title, path, part, contentLocale }, index) => (
        <span key={path}>
          {index > 0 && ' · '}
          <a href={pathIn(locale, path)} {...inLanguage(contentLocale, locale)}>
            {part ? t(part.kind, { title, number: part.number }) : title}
          </a>
        </span>
      ))}
    </p>
  );
}
