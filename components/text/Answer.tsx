import { EmbedCode } from '#components/embed/EmbedCode.tsx';
import { Contents } from '#components/page/Contents.tsx';
import { Heading } from '#components/page/Heading.tsx';
import type { TextPage } from '#content/pages.ts';
import type { Text } from '#content/text.ts';
import { AnswerText } from './AnswerText.tsx';
import { CitePage } from './CitePage.tsx';
import { Questions } from './Questions.tsx';
import { SourceList } from './SourceList.tsx';
import { TextFrame } from './TextFrame.tsx';
import { WhatYouCanDo } from './WhatYouCanDo.tsx';

type Props = { page: TextPage<'faq'>; questions: readonly Text<'faq'>[] };

/** One question of the explainer: its answer, ways on and ways to take it along, the other questions, its sources. */
export function Answer({ page: { text, sources, next }, questions }: Props) {
  const { fields, locale, path, slug } = text;
  return (
    <>
      <TextFrame text={text} path={path} heading={<Heading title={fields.title} lede={fields.summary} />}>
        <Contents text={text} />
        <AnswerText text={text} sources={sources} under={1} />
      </TextFrame>
      <WhatYouCanDo locale={locale} next={next} path={path} title={fields.title} />
      <EmbedCode locale={locale} embed={{ kind: 'answer', slug }} title={fields.title} />
      <CitePage text={text} path={path} />
      <Questions questions={questions} current={slug} />
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
