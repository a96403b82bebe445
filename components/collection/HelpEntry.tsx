import { useTranslations } from 'next-intl';
import type { CollectionPage } from '#content/collectionPage.ts';
import { writeList } from '#i18n/lists.ts';
import type { Locale } from '#i18n/locales.ts';
import { HelpNumbers } from './HelpNumbers.tsx';

type Entry = CollectionPage<'helplines'>['places'][number]['entries'][number];

/** One place to turn to: how to reach it, what for, when, in which languages. */
export function HelpEntry({ entry, locale }: { entry: Entry; locale: Locale }) {
  const t = useTranslations('helpPage');
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' });
  const languages = entry.languages.flatMap((code) => names.of(code) ?? []);
  return (
    <>
      <h3>
        <bdi>{entry.organisation}</bdi>
      </h3>
      <HelpNumbers numbers={entry.numbers} />
      <ul>
        {entry.purposes.map(({ purpose, words }) => (
          <li key={purpose}>{words}</li>
        ))}
      </ul>
      {entry.note && <p>{entry.note}</p>}
      {entry.hours && <p>{entry.hours}</p>}
      {(languages.length > 0 || entry.otherLanguages) && (
        <p>
          {t('languages')}: {languages.length > 0 && `${writeList(languages, locale)}. `}
          {entry.otherLanguages}
        </p>
      )}
      {entry.url && (
        <p>
          <a href={entry.url} rel="noreferrer">
            <bdi dir="ltr">{new URL(entry.url).hostname.replace(/^www\./, '')}</bdi>
          </a>
        </p>
      )}
      {entry.confidence === 'low' && <p>{t('pleaseCheck')}</p>}
    </>
  );
}
