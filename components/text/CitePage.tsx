import { useTranslations } from 'next-intl';
import type { Text } from '#content/text.ts';
import { urlOf } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { direction } from '#i18n/locales.ts';
import { bibtex, cslJson } from './citations.ts';

type Props = {
  text: Text;
  /** The path of the text without its language; may end in an anchor. */
  path: string;
  /** The version of a wording that has one, and its day; else the revision counts. */
  version?: string;
  day?: string;
};

/** How to cite a text: in words, for BibTeX and as CSL-JSON, each to be copied from a box. */
export function CitePage({ text, path, version, day = text.updated }: Props) {
  const t = useTranslations();
  const { locale, contentLocale, kind, slug, fields } = text;
  const cited = {
    key: `private-and-protected-${kind}-${slug}-${contentLocale}`,
    title: fields.title,
    site: t('site.name'),
    version: version ? t('citation.version', { version }) : t('citation.revision', { revision: text.revision }),
    day,
    url: urlOf(contentLocale, path),
    language: contentLocale,
  };
  const boxes = [
    [
      'text',
      t('citation.text'),
      `${t('citation.plain', { ...cited, date: writeDate(day, locale) })}\n${cited.url}`,
      direction(locale),
      4,
    ],
    ['bibtex', 'BibTeX', bibtex(cited), 'ltr', 10],
    ['csl', 'CSL-JSON', cslJson(cited), 'ltr', 10],
  ] as const;
  return (
    <details className="embed">
      <summary>{t('citation.title')}</summary>
      {boxes.map(([name, label, value, dir, rows]) => {
        const id = `cite-${slug}-${name}`;
        return (
          <div key={name}>
            <label htmlFor={id}>{label}</label>
            <textarea id={id} readOnly rows={rows} dir={dir} spellCheck={false} value={value} />
          </div>
        );
      })}
    </details>
  );
}
