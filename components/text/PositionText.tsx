import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { EmbedCode } from '#components/embed/EmbedCode.tsx';
import { Contents } from '#components/page/Contents.tsx';
import { Facts } from '#components/page/Facts.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { TextPage } from '#content/pages.ts';
import { writeDate } from '#i18n/dates.ts';
import { AnsweredBy } from './AnsweredBy.tsx';
import { Body } from './Body.tsx';
import { CitePage } from './CitePage.tsx';
import { Cites } from './Cites.tsx';
import { newAmong } from './newAmong.ts';
import { OriginalLink } from './OriginalLink.tsx';
import { RelatedTexts } from './RelatedTexts.tsx';
import { SourceList } from './SourceList.tsx';
import { TextFoot } from './TextFoot.tsx';
import { TextFrame } from './TextFrame.tsx';
import { TextPdfLink } from './TextPdfLink.tsx';
import { WhatYouCanDo } from './WhatYouCanDo.tsx';

/** A position: who asks for what and when, the story, questions and answers, sources, and ways to take it along. */
export function PositionText({ page: { text, sources, related, next } }: { page: TextPage<'positions'> }) {
  const t = useTranslations('positions');
  const embeds = useTranslations('builder.kind');
  const { fields, locale, slug } = text;
  const views = (part: string) => text.answeredBy.flatMap(({ view, to }) => (to?.includes(part) ? view : []));
  const path = `/positions/${slug}`;
  return (
    <>
      <TextFrame
        text={text}
        path={path}
        heading={
          <Heading title={fields.title} lede={fields.summary}>
            <Facts
              isBeside
              rows={[
                [t('who'), <bdi key="who">{fields.organisation}</bdi>],
                [t('signedBy'), fields.signedBy],
                [t('addressedTo'), fields.addressedTo],
                [t('date'), fields.date ? writeDate(fields.date, locale) : t('undated')],
                [t('original'), <OriginalLink key="original" id={fields.original} sources={sources} />],
              ]}
            />
            <p>
              {fields.about}
              <Cites of={fields.aboutSources} sources={sources} />
            </p>
            {fields.dateNote && <p className="hint">{fields.dateNote}</p>}
          </Heading>
        }
      >
        <Contents text={text} />
        <h2 id="asks">{t('asks')}</h2>
        <ol className="asks">
          {fields.asks.map((ask, index) => (
            <li key={ask.text} id={`ask-${index + 1}`} {...(index === 0 && part('request'))}>
              {ask.text}
              <Cites of={ask.sources} sources={sources} noted={newAmong(ask.sources, fields.asks.slice(0, index))} />
              <AnsweredBy text={text} views={views(`ask-${index + 1}`)} as="span" />
            </li>
          ))}
        </ol>
        <Body text={text} sources={sources} />
        <h2 id="questions">{t('questions')}</h2>
        {fields.questions.map(({ question, answer, sources: cited }, index) => (
          <section key={question} id={`question-${index + 1}`}>
            <h3>{question}</h3>
            <p>
              {answer}
              <Cites of={cited} sources={sources} noted={cited} />
              <AnsweredBy text={text} views={views(`question-${index + 1}`)} as="span" />
            </p>
          </section>
        ))}
        <TextFoot text={text} />
      </TextFrame>
      <WhatYouCanDo locale={locale} next={next} path={path} title={fields.title} />
      <TextPdfLink text={text} path={path} />
      <EmbedCode
        locale={locale}
        embed={{ kind: 'position', slug }}
        title={fields.title}
        // The first stands for all of them: the builder lists the others beside it.
        parts={[{ embed: { kind: 'ask', slug: `${slug}/ask-1` }, name: embeds('ask') }]}
      />
      <CitePage text={text} path={path} />
      <RelatedTexts texts={related} locale={locale} />
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
