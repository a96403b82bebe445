import { useTranslations } from 'next-intl';
import { EmbedCode } from '#components/embed/EmbedCode.tsx';
import { Contents } from '#components/page/Contents.tsx';
import { Facts } from '#components/page/Facts.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { TextPage } from '#content/pages.ts';
import { writeDate } from '#i18n/dates.ts';
import { Body } from './Body.tsx';
import { CitePage } from './CitePage.tsx';
import { Cites } from './Cites.tsx';
import { OriginalLink } from './OriginalLink.tsx';
import { RelatedTexts } from './RelatedTexts.tsx';
import { SourceList } from './SourceList.tsx';
import { TextFoot } from './TextFoot.tsx';
import { TextFrame } from './TextFrame.tsx';
import { WhatYouCanDo } from './WhatYouCanDo.tsx';

/** A news item: who released it and when, who stands behind it, the report, its sources. */
export function NewsText({ page: { text, sources, related, next } }: { page: TextPage<'news'> }) {
  const t = useTranslations('news');
  const { fields, locale, slug } = text;
  const path = `/news/${slug}`;
  const sourced = (part: { text: string; sources: string[] } | undefined) =>
    part && (
      <>
        {part.text}
        <Cites of={part.sources} sources={sources} />
      </>
    );
  return (
    <>
      <TextFrame
        text={text}
        path={path}
        heading={
          <Heading title={fields.title} lede={fields.summary}>
            <Facts
              rows={[
                [t('publisher'), <bdi key="publisher">{fields.publisher}</bdi>],
                [t('date'), writeDate(fields.date, locale)],
                ['', fields.dateNote],
                [t('members'), sourced(fields.members)],
                [t('attachment'), sourced(fields.attachment)],
                [
                  t('spokesperson'),
                  fields.spokesperson &&
                    sourced({
                      text: `${fields.spokesperson.name}. ${fields.spokesperson.role}.`,
                      sources: fields.spokesperson.sources,
                    }),
                ],
                [t('original'), <OriginalLink key="original" id={fields.original} sources={sources} />],
              ]}
            />
          </Heading>
        }
      >
        <Contents text={text} />
        <Body text={text} sources={sources} />
        <TextFoot text={text} />
      </TextFrame>
      <WhatYouCanDo locale={locale} next={next} path={path} title={fields.title} />
      <EmbedCode locale={locale} embed={{ kind: 'news', slug }} title={fields.title} />
      <CitePage text={text} path={path} />
      <RelatedTexts texts={related} locale={locale} />
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
