import { useTranslations } from 'next-intl';
import { Heading } from '#components/page/Heading.tsx';
import type { LetterVersion } from '#content/model/letterVersions.ts';
import type { Text } from '#content/text.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { direction } from '#i18n/locales.ts';

/** The words of one version of a letter as people signed them, what changed since the version before, and the way to the others. */
export function VersionOfLetter({
  text: { locale, slug, fields },
  shown,
  all,
}: {
  text: Text<'letters'>;
  shown: LetterVersion;
  all: readonly LetterVersion[];
}) {
  const t = useTranslations('letterVersion');
  const path = pathIn(locale, `/letters/${slug}`);
  const inWords = { lang: shown.contentLocale, dir: direction(shown.contentLocale) };
  return (
    <>
      <Heading title={t('title', { version: shown.version })} lede={<a href={path}>{fields.title}</a>}>
        <p>{t('summary', { date: writeDate(shown.date, locale) })}</p>
      </Heading>
      <div className="letter" {...inWords}>
        {shown.words.map((words) => (
          <p key={words}>{words}</p>
        ))}
      </div>
      {shown.before && (
        <>
          <h2>{t('changes', { version: shown.before.version })}</h2>
          <div className="letter" {...inWords}>
            {shown.before.changes.map((paragraph, index) => (
              <p key={`${index}-${paragraph[0]?.words}`}>
                {paragraph.map(({ words, is }) =>
                  is === 'same' ? (
                    words
                  ) : is === 'new' ? (
                    <ins key={words}>{words}</ins>
                  ) : (
                    <del key={words}>{words}</del>
                  ),
                )}
              </p>
            ))}
          </div>
        </>
      )}
      <h2>{t('hash')}</h2>
      <p>{t('hashText')}</p>
      <p className="code" dir="ltr">
        {shown.hash}
      </p>
      <h2>{t('all')}</h2>
      <ul>
        {all.map(({ version, path: end, date }) => (
          <li key={version}>
            <a href={`${path}/${end}`} {...(version === shown.version && { 'aria-current': 'page' as const })}>
              {t('version', { version, date: writeDate(date, locale) })}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
