import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { part } from '#blanks/parts.ts';
import { Contents } from '#components/page/Contents.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { WhoAnswers } from '#components/page/WhoAnswers.tsx';
import type { TextPage } from '#content/pages.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { Body } from './Body.tsx';
import { Revision } from './Revision.tsx';
import { TextFrame } from './TextFrame.tsx';
import { WhatYouCanDo } from './WhatYouCanDo.tsx';

/** The pages that say first who answers for this copy. */
const answered: readonly string[] = ['about', 'privacy', 'accessibility'];

/** A page about the portal; what follows its text is in the reader's language. */
export function PageText({
  page: { text, sources, next },
  children,
}: {
  page: TextPage<'pages'>;
  children?: ReactNode;
}) {
  const t = useTranslations('operator');
  return (
    <>
      <TextFrame
        text={text}
        path={`/${text.slug}`}
        heading={<Heading title={text.fields.title} lede={text.fields.summary} />}
        notice={
          answered.includes(text.slug) && (
            <aside
              {...part('notice')}
              className="notice"
              aria-label={t('title')}
              {...inLanguage(text.locale, text.contentLocale)}
            >
              <WhoAnswers isWhole />
            </aside>
          )
        }
      >
        <Contents text={text} />
        <Body text={text} sources={sources} />
        <Revision text={text} />
      </TextFrame>
      {children}
      {text.slug === 'about' && (
        <WhatYouCanDo locale={text.locale} next={next} path={text.path} title={text.fields.title} />
      )}
    </>
  );
}
