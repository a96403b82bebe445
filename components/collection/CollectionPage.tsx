import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Drawing } from '#components/drawing/Drawing.tsx';
import { BuilderLink } from '#components/embed/BuilderLink.tsx';
import { EmbedCode } from '#components/embed/EmbedCode.tsx';
import { BackToTop } from '#components/page/BackToTop.tsx';
import { Contents } from '#components/page/Contents.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { Revision } from '#components/text/Revision.tsx';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import { WhatYouCanDo } from '#components/text/WhatYouCanDo.tsx';
import type { CollectionPage as Model } from '#content/collectionPage.ts';
import type { NextSteps } from '#content/pages.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { collectionWords } from './collectionWords.ts';
import { Figures } from './Figures.tsx';
import { Glossary } from './Glossary.tsx';
import { HelpAdvice } from './HelpAdvice.tsx';
import { HelpChoice } from './HelpChoice.tsx';
import { HelpDirectory } from './HelpDirectory.tsx';
import { HelpRules } from './HelpRules.tsx';
import { Solutions } from './Solutions.tsx';
import { Timeline } from './Timeline.tsx';
import { TimelineFilters } from './TimelineFilters.tsx';
import { Topics } from './Topics.tsx';
import { Views } from './Views.tsx';
import { YearStrip } from './YearStrip.tsx';

type Shown = { lede?: ReactNode; before?: ReactNode; entries: ReactNode; isUrgent?: boolean };

/** Those whose entries stand in a list before them. */
const listed: readonly string[] = ['solutions', 'glossary', 'viewpoints'];

/** The page of a collection: its entries in their own language and direction, with notices about the translation before them, or after what is urgent. Who looks for help is asked for nothing. */
export function CollectionPage({ page, path, next }: { page: Model; path: string; next: NextSteps }) {
  const t = useTranslations(collectionWords[page.name]);
  const { lede = t('summary'), before, entries, isUrgent = false } = contentsOf(page);
  const notice = <TranslationNotice text={page} path={path} isFirst />;
  return (
    <>
      <Heading title={t('title')} lede={lede} />
      {listed.includes(page.name) && <Contents />}
      {before}
      {!isUrgent && notice}
      <div className="collection" {...inLanguage(page.contentLocale, page.locale)}>
        {entries}
        <Revision text={page} />
      </div>
      {isUrgent ? notice : <WhatYouCanDo locale={page.locale} next={next} path={path} title={t('title')} />}
      <CollectionEmbeds page={page} />
      <BackToTop />
    </>
  );
}

/** How other sites show the timeline, or one of the views. */
function CollectionEmbeds({ page }: { page: Model }) {
  const t = useTranslations();
  const { name, locale, contentLocale } = page;
  if (name === 'timeline')
    return <EmbedCode locale={locale} embed={{ kind: 'timeline', slug: '' }} title={t('timeline.title')} />;
  if (name !== 'viewpoints') return null;
  return (
    <details className="embed">
      <summary>{t('embed.title')}</summary>
      <p>{t('builder.kind.view')}:</p>
      <ul>
        {page.views.map(({ id, holder }) => (
          <li key={id}>
            <BuilderLink
              locale={locale}
              embed={{ kind: 'view', slug: id }}
              name={holder}
              contentLocale={contentLocale}
            />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What each collection shows, and what stands in its heading and before its entries in the reader's language. */
function contentsOf(page: Model): Shown {
  switch (page.name) {
    case 'timeline':
      return {
        before: (
          <>
            <YearStrip entries={page.entries} />
            <TimelineFilters page={page} />
          </>
        ),
        entries: <Timeline page={page} />,
      };
    case 'figures':
      return { entries: <Figures page={page} /> };
    case 'solutions':
      return { before: <Drawing of="detection" />, entries: <Solutions page={page} /> };
    case 'viewpoints':
      return { entries: <Views page={page} /> };
    case 'glossary':
      return { entries: <Glossary page={page} /> };
    case 'topics':
      return { entries: <Topics page={page} /> };
    case 'helplines':
      return {
        lede: page.rules[0],
        isUrgent: true,
        before: <HelpChoice page={page} />,
        entries: (
          <>
            <HelpAdvice page={page} />
            <HelpDirectory page={page} />
            <HelpRules page={page} />
          </>
        ),
      };
  }
}
