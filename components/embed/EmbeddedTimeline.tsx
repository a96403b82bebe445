import { useTranslations } from 'next-intl';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { CollectionPage } from '#content/collectionPage.ts';
import { urlOf } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/** The timeline on another site, the latest first: what happened when; each entry leads to its place on the page, with its sources. */
export function EmbeddedTimeline({ page, path }: { page: CollectionPage<'timeline'>; path: string }) {
  const t = useTranslations();
  const { entries, locale, contentLocale } = page;
  const byYear = Map.groupBy(entries.toReversed(), ({ date }) => date.slice(0, 4));
  return (
    <>
      <h1>{t('timeline.title')}</h1>
      <div className="years" {...inLanguage(contentLocale, locale)}>
        {[...byYear].map(([year, events]) => (
          <section key={year} aria-labelledby={`y${year}`}>
            <h2 id={`y${year}`}>{year}</h2>
            <ol className="events">
              {events.map(({ id, label, date }) => (
                <li key={id}>
                  <a href={urlOf(locale, `${path}#${id}`)}>{label}</a>{' '}
                  <time className="when" dateTime={date}>
                    {writeDate(date, locale)}
                  </time>
                </li>
              ))}
            </ol>
          </section>
        ))}
      </div>
      <TranslationNotice text={page} path={path} isFirst />
      <EmbedFoot locale={locale} path={path} label={t('embed.readMore')} edition={page} />
    </>
  );
}
