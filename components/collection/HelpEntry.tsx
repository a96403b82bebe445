import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { writeDate } from '#i18n/dates.ts';
import { writeList } from '#i18n/lists.ts';
import type { Locale } from '#i18n/locales.ts';

type Entry = CollectionPage<'helplines'>['places'][number]['entries'][number];

/** One place to turn to: what for, how to reach it, in which languages, when it was checked. */
export function HelpEntry({ entry, locale }: { entry: Entry; locale: Locale }) {
  const t = useTranslations('helpPage');
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  const languages = entry.languages.flatMap((code) => names.of(code) ?? []);
  return (
    <>
      <h3>
        <bdi>{entry.organisation}</bdi>
      </h3>
      <p>
        {writeList(
          entry.purposes.map(({ words }) => words),
          locale,
        )}
      </p>
      {entry.numbers.map(({ number, label }) => (
        <p key={number} className="number">
          <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>
            <bdi dir="ltr">{number}</bdi>
          </a>
          {label && ` (${label})`}
        </p>
      ))}
      {entry.url && (
        <p>
          <a href={entry.url} rel="noreferrer">
            <bdi dir="ltr">{new URL(entry.url).hostname.replace(/^www\./, '')}</bdi>
          </a>
        </p>
      )}
      {entry.hours && <p>{entry.hours}</p>}
      {(languages.length > 0 || entry.otherLanguages) && (
        <p>
          {t('languages')}: {writeList([...languages, ...(entry.otherLanguages ? [entry.otherLanguages] : [])], locale)}
        </p>
      )}
      {entry.note && <p>{entry.note}</p>}
      <p className="when">
        {t('checked', { date: writeDate(entry.verified, locale) })}
        {entry.confidence === 'low' && ` ${t('pleaseCheck')}`}
      </p>
    </>
  );
}
