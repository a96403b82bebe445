import { useTranslations } from 'next-intl';
import { EmbedCode } from '#components/page/EmbedCode.tsx';
import { Facts } from '#components/page/Facts.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { PaperLink } from '#components/page/PaperLink.tsx';
import { ShareLinks } from '#components/page/ShareLinks.tsx';
import { sourcesOf, type Text } from '#content/library.ts';
import { writeDate } from '#i18n/dates.ts';
import { AnsweredBy } from './AnsweredBy.tsx';
import { Body } from './Body.tsx';
import { CitePage } from './CitePage.tsx';
import { Cites } from './Cites.tsx';
import { OriginalLink } from './OriginalLink.tsx';
import { RelatedTexts } from './RelatedTexts.tsx';
import { SourceList } from './SourceList.tsx';
import { TextFoot } from './TextFoot.tsx';
import { TextFrame } from './TextFrame.tsx';

/** A position: who asks for what and when, the story, questions and answers, sources, and ways to take it along. */
export function PositionText({ text }: { text: Text<'positions'> }) {
  const t = useTranslations('positions');
  const ofText = useTranslations('article');
  const { fields, locale, slug } = text;
  const sources = sourcesOf(text);
  const shown = new Set<string>();
  const path = `/positions/${slug}`;
  return (
    <>
      <TextFrame text={text} path={path}>
        <Heading title={fields.title} lede={fields.summary}>
          <Facts
            isBeside
            rows={[
              [t('who'), <bdi key="who">{fields.organisation}</bdi>],
              [t('signedBy'), fields.signedBy],
              [t('addressedTo'), fields.addressedTo],
              [t('date'), fields.date ? writeDate(fields.date, locale) : t('undated')],
              ['', fields.dateNote],
              [t('original'), <OriginalLink key="original" id={fields.original} sources={sources} />],
            ]}
          />
          <p>
            {fields.about}
            <Cites of={fields.aboutSources} sources={sources} />
          </p>
        </Heading>
        <h2 id="asks">{t('asks')}</h2>
        <ol className="asks">
          {fields.asks.map((ask, index) => (
            <li key={ask.text} id={`ask-${index + 1}`}>
              {ask.text}
              <Cites of={ask.sources} sources={sources} shown={shown} />
              <AnsweredBy text={text} part={`ask-${index + 1}`} />
            </li>
          ))}
        </ol>
        <Body text={text} sources={sources} shown={shown} />
        <h2 id="questions">{t('questions')}</h2>
        {fields.questions.map(({ question, answer, sources: cited }, index) => (
          <section key={question} id={`question-${index + 1}`}>
            <h3>{question}</h3>
            <p>
              {answer}
              <Cites of={cited} sources={sources} shown={shown} />
            </p>
            <AnsweredBy text={text} part={`question-${index + 1}`} />
          </section>
        ))}
        <TextFoot text={text} />
      </TextFrame>
      <PaperLink locale={locale} path={path} foot={ofText('updated', { date: writeDate(text.updated, locale), revision: text.revision })} />
      <ShareLinks locale={locale} path={path} title={fields.title} />
      <EmbedCode locale={locale} path={path} title={fields.title} height={520} />
      <CitePage text={text} path={path} />
      <RelatedTexts text={text} />
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
