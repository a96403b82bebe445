import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Heading } from '#components/page/Heading.tsx';
import { PdfLink } from '#components/page/PdfLink.tsx';
import type { Text } from '#content/text.ts';
import { pathIn, urlOf } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { writeList } from '#i18n/lists.ts';

/** So many rows as fill both sides of a sheet of A4 under a letter of usual length. */
const rows = Array.from({ length: 16 }, (_, index) => index);
const columns = ['name', 'place', 'day', 'signature'] as const;
const collected = ['by', 'where', 'number'] as const;

/** A sheet to sign by hand: what the letter is called and asks, its version, what one agrees to, rows, and what happens with it. The PDF is set from this page. */
export function Sheet({ text }: { text: Text<'letters'> }) {
  const t = useTranslations();
  const { locale, contentLocale, slug, fields } = text;
  const path = `/letters/${slug}`;
  const url = <bdi dir="ltr">{urlOf(locale, path)}</bdi>;
  const own = inLanguage(contentLocale, locale);
  const version = { version: fields.version, date: writeDate(fields.date, locale) };
  return (
    <>
      <p className="hint">
        {t('sheet.hint')} <a href={pathIn(locale, path)}>{t('poster.back')}</a>
      </p>
      <PdfLink locale={locale} path={`${path}/sheet`} foot={t('sheet.foot', version)} />
      <article className="text" {...part('text')}>
        <Heading title={<span {...own}>{fields.title}</span>} lede={t('sheet.version', version)} />
        <p>
          {t('letter.to')}:{' '}
          <span {...own}>
            {writeList(
              fields.addressees.map(({ name }) => name),
              contentLocale,
            )}
          </span>
        </p>
        <ol {...own}>
          {fields.requests.map(({ title }) => (
            <li key={title}>{title}</li>
          ))}
        </ol>
        <p>
          {t('sheet.whole')} {url}
        </p>
        <p>
          <strong>{t('sheet.agree', version)}</strong> {t('sheet.age')}
        </p>
        <p>{t('sheet.seen')}</p>
        <p>{t('sheet.happens')}</p>
        {fields.organisers && (
          <p>
            {t('letter.organisers', { names: writeList(fields.organisers.names, locale) })}{' '}
            {t('letter.organisersPrivacy')} <bdi dir="ltr">{fields.organisers.privacy}</bdi>
          </p>
        )}
        <table className="sheet" {...part('rows')}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {t(`sheet.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row}>
                {columns.map((column) => (
                  <td key={column} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <table className="sheet" {...part('rows')}>
          <thead>
            <tr>
              {collected.map((column) => (
                <th key={column} scope="col">
                  {t(`sheet.collected.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {collected.map((column) => (
                <td key={column} />
              ))}
            </tr>
          </tbody>
        </table>
      </article>
    </>
  );
}
