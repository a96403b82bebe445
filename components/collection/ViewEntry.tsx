import { useTranslations } from 'next-intl';
import { Explained } from '#components/text/Explained.tsx';
import { ViewLinks } from '#components/text/ViewLinks.tsx';
import type { Claim } from '#content/claims.ts';
import type { Collection } from '#content/collection.ts';
import { publishersOf } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { ClaimLinks } from './ClaimLinks.tsx';
import { SourceLinks } from './SourceLinks.tsx';

type Props = {
  view: Collection<'viewpoints'>['facts']['views'][number];
  collection: Collection<'viewpoints'>;
  /** Among them those that the view answers or supports. */
  claims: readonly Claim[];
};

/** A view at its strongest, with the strongest answer beside it, and the way to all that it answers. */
export function ViewEntry({ view, collection: { words, locale, contentLocale }, claims }: Props) {
  const t = useTranslations('views');
  const word = words.views[view.id];
  if (!word) return null;
  const entry = { slug: view.id, locale, contentLocale };
  const when = word.when ?? (view.date && writeDate(view.date, locale));
  return (
    <section id={view.id} className="view" aria-labelledby={`${view.id}-holder`}>
      <h2 id={`${view.id}-holder`}>{word.holder}</h2>
      <p className="when">
        {t(`group.${view.group}`)}
        {when && ` · ${when}`}
      </p>
      {view.contentNote && (
        <p className="notice" role="note">
          {t('contentNote')} <a href={pathIn(locale, '/help')}>{t('help')}</a>
        </p>
      )}
      <div className="sides">
        <div>
          <h3>{t('argument')}</h3>
          <Explained entry={entry}>{word.argument}</Explained>
          {word.asksFor && (
            <Explained entry={entry} label={`${t('asksFor')}:`}>
              {word.asksFor}
            </Explained>
          )}
          <SourceLinks ids={publishersOf(view.sources)} locale={locale} />
        </div>
        <div>
          <h3>{t('reply')}</h3>
          <Explained entry={entry}>{word.reply}</Explained>
          <SourceLinks ids={publishersOf(view.replySources)} locale={locale} />
          {view.repliedBy && (
            <p className="from">
              {t('replies')}: <ViewLinks views={view.repliedBy} locale={locale} />
            </p>
          )}
        </div>
      </div>
      <ClaimLinks
        label={t('answers')}
        claims={claims.filter(({ answeredBy }) => answeredBy.includes(view.id))}
        locale={locale}
      />
      <ClaimLinks
        label={t('supports')}
        claims={claims.filter(({ supportedBy }) => supportedBy.includes(view.id))}
        locale={locale}
      />
    </section>
  );
}
