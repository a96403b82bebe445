import { useTranslations } from 'next-intl';
import type { Facts, Words } from '#content/schema/collections.ts';
import { writeDate } from '#i18n/dates.ts';
import { writeList } from '#i18n/lists.ts';
import type { Locale } from '#i18n/locales.ts';

type Entry = Facts<'helplines'>['places'][number]['entries'][number];

/** One place to turn to: what for, how to reach it, in which languages, when it was checked. */
export function HelpEntry({ entry, words, locale }: { entry: Entry; words: Words<'helplines'>; locale: Locale }) {
  const t = useTranslations('helpPage');
  const word = words.entries[entry.id];
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  const languages = entry.languages.flatMap((code) => names.of(code) ?? []);
  return (
    <>
      <h3>
        <bdi>{entry.organisation}</bdi>
      </h3>
      <p>
        {writeList(
          entry.purposes.map((purpose) => words.purposes[purpose] ?? purpose),
          locale,
        )}
      </p>
      {entry.numbers?.map(({ number, label }) => (
        <p key={number} className="number">
          <a href={`tel:${number.replace(/[^+\d]/g, '')}`}>
            <bdi dir="ltr">{number}</bdi>
          </a>
          {label && ` (${words.labels[label] ?? label})`}
        </p>
      ))}
      {entry.url && (
        <p>
          <a href={entry.url} rel="noreferrer">
            <bdi dir="ltr">{new URL(entry.url).hostname.replace(/^www\./, '')}</bdi>
          </a>
        </p>
      )}
      {word?.hours && <p>{word.hours}</p>}
      {(languages.length > 0 || word?.languages) && (
        <p>
          {t('languages')}: {writeList([...languages, ...(word?.languages ? [word.languages] : [])], locale)}
        </p>
      )}
      {word?.note && <p>{word.note}</p>}
      <p className="when">
        {t('checked', { date: writeDate(entry.verified, locale) })}
        {entry.confidence === 'low' && ` ${t('pleaseCheck')}`}
      </p>
    </>
  );
}
