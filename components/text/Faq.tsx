import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Contents } from '#components/page/Contents.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { PdfLink } from '#components/page/PdfLink.tsx';
import type { TextsPage } from '#content/pages.ts';
import { pathIn } from '#i18n/address.ts';
import { writeDate } from '#i18n/dates.ts';
import { AnswerText } from './AnswerText.tsx';
import { SourceList } from './SourceList.tsx';
import { TextFrame } from './TextFrame.tsx';
import { WhatYouCanDo } from './WhatYouCanDo.tsx';

/** The whole explainer: its questions, each with an anchor that never changes and the way to its own page, and the sources of all. */
export function Faq({ page: { locale, texts, sources, updated, next } }: { page: TextsPage<'faq'> }) {
  const t = useTranslations('faq');
  const all = useTranslations();
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <Contents label={t('contents')} isOpen />
      <p>
        <a href={pathIn(locale, '/walk')}>{all('walk.lead')}</a>
        {' · '}
        <a href={pathIn(locale, '/guides')}>{all('guides.lead')}</a>
      </p>
      <PdfLink locale={locale} path="/faq" foot={all('pdf.changed', { date: writeDate(updated, locale) })} />
      {texts.map((entry, index) => (
        <div key={entry.slug} className={index === 0 ? 'entry' : 'entry later'} {...part('answer')}>
          <TextFrame text={entry} path={`/faq#${entry.slug}`} isFirst={index === 0}>
            <h2 id={entry.slug}>{entry.fields.title}</h2>
            <AnswerText text={entry} sources={sources} under={2} />
          </TextFrame>
          <div>
            <a href={pathIn(locale, entry.path)} aria-describedby={entry.slug}>
              {t('alone')}
            </a>
          </div>
        </div>
      ))}
      <WhatYouCanDo locale={locale} next={next} path="/faq" title={t('title')} />
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
