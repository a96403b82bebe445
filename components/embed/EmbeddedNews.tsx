import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Facts } from '#components/page/Facts.tsx';
import { Body } from '#components/text/Body.tsx';
import { OriginalLink } from '#components/text/OriginalLink.tsx';
import { SourceList } from '#components/text/SourceList.tsx';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { TextPage } from '#content/pages.ts';
import { writeDate } from '#i18n/dates.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/** A news item on another site: who published what and when, the report, its sources. */
export function EmbeddedNews({ page: { text, sources } }: { page: TextPage<'news'> }) {
  const t = useTranslations();
  const { fields, locale, path, contentLocale } = text;
  return (
    <>
      <article className="text" {...part('text')} {...inLanguage(contentLocale, locale)}>
        <h1>{fields.title}</h1>
        <p>{fields.summary}</p>
        <Facts
          rows={[
            [t('news.publisher'), <bdi key="publisher">{fields.publisher}</bdi>],
            [t('news.date'), writeDate(fields.date, locale)],
            [t('news.original'), <OriginalLink key="original" id={fields.original} sources={sources} />],
          ]}
        />
        <div className="more">
          <Body text={text} sources={sources} isFramed />
        </div>
      </article>
      <TranslationNotice text={text} path={path} isFirst />
      <EmbedFoot locale={locale} path={path} label={t('embed.readMore')} edition={text} />
      <SourceList sources={sources} locale={locale} isFramed />
    </>
  );
}
