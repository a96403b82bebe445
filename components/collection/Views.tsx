import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import { Explained } from '#components/text/Explained.tsx';
import { ViewLinks } from '#components/text/ViewLinks.tsx';
import type { Claim } from '#content/claims.ts';
import type { Collection } from '#content/collection.ts';
import { publishersOf } from '#content/library.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { ClaimLinks } from './ClaimLinks.tsx';
import { CollectionFrame } from './CollectionFrame.tsx';
import { SourceLinks } from './SourceLinks.tsx';

/** The views on all sides, each at its strongest, with the strongest answer beside it, and the way to all that it answers. */
export function Views({ collection, claims: all }: { collection: Collection<'viewpoints'>; claims: readonly Claim[] }) {
  const t = useTranslations('views');
  const { facts, words, locale, contentLocale } = collection;
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <CollectionFrame collection={collection} path="/views">
        <section aria-labelledby="common">
          <h2 id="common">{words.intro.title}</h2>
          <ul>
            {words.intro.points.map((point) => (
              <li key={point}>{point}</li>
            ))}
          </ul>
          <SourceLinks ids={publishersOf(facts.introSources)} locale={locale} />
        </section>
        {facts.views.map((view) => {
          const word = words.views[view.id];
          if (!word) return null;
          const entry = { slug: view.id, locale, contentLocale };
          const when = word.when ?? (view.date && writeDate(view.date, locale));
          return (
            <section key={view.id} id={view.id} className="view" aria-labelledby={`${view.id}-holder`}>
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
              <ClaimLinks label={t('answers')} claims={all.filter(({ answeredBy }) => answeredBy.includes(view.id))} locale={locale} />
              <ClaimLinks label={t('supports')} claims={all.filter(({ supportedBy }) => supportedBy.includes(view.id))} locale={locale} />
            </section>
          );
        })}
      </CollectionFrame>
    </>
  );
}
