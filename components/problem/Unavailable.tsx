import { useTranslations } from 'next-intl';
import { HelpEntry } from '#components/collection/HelpEntry.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { CollectionPage } from '#content/collectionPage.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';

/**
 * What stands in place of every page while the server does not answer. It needs nothing but itself: it has no blanks, and the
 * help that it names can be reached without this site.
 */
export function Unavailable({ helplines }: { helplines: CollectionPage<'helplines'> }) {
  const t = useTranslations('unavailable');
  const tHelp = useTranslations('helpPage');
  const { places, locale, contentLocale } = helplines;
  const everywhere = places.filter(({ code }) => code === 'INT').flatMap(({ entries }) => entries);
  return (
    <>
      <Heading title={t('title')} lede={t('text')} />
      <p>{t('signing')}</p>
      <section aria-labelledby="help">
        <h2 id="help">{t('help')}</h2>
        <ul className="entries" {...inLanguage(contentLocale, locale)}>
          {everywhere.map((entry) => (
            <li key={entry.id}>
              <HelpEntry entry={entry} locale={contentLocale} />
              <p className="when">{tHelp('checked', { date: writeDate(entry.verified, contentLocale) })}</p>
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}
