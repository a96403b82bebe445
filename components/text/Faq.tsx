import { useTranslations } from 'next-intl';
import { Drawing } from '#components/drawing/Drawing.tsx';
import { EmbedCode } from '#components/page/EmbedCode.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { PdfLink } from '#components/page/PdfLink.tsx';
import { ShareLinks } from '#components/page/ShareLinks.tsx';
import type { TextsPage } from '#content/createLibrary.ts';
import { writeDate } from '#i18n/dates.ts';
import { Body } from './Body.tsx';
import { CitePage } from './CitePage.tsx';
import { SourceList } from './SourceList.tsx';
import { TextFoot } from './TextFoot.tsx';
import { TextFrame } from './TextFrame.tsx';

/** The explainer: its questions, each with an anchor that never changes, and the sources of all. */
export function Faq({ page: { locale, texts, sources, updated } }: { page: TextsPage<'faq'> }) {
  const t = useTranslations('faq');
  const tPdf = useTranslations('pdf');
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <nav className="contents" aria-labelledby="contents">
        <h2 id="contents" className="label">
          {t('contents')}
        </h2>
        <ol>
          {texts.map(({ slug, fields }) => (
            <li key={slug}>
              <a href={`#${slug}`}>{fields.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <PdfLink locale={locale} path="/faq" foot={tPdf('changed', { date: writeDate(updated, locale) })} />
      {texts.map((entry, index) => (
        <section key={entry.slug} className="entry" aria-labelledby={entry.slug}>
          <TextFrame text={entry} path={`/faq#${entry.slug}`} isFirst={index === 0}>
            <h2 id={entry.slug}>{entry.fields.title}</h2>
            {entry.fields.drawings && (
              <div className="drawings">
                {entry.fields.drawings.map((name) => (
                  <Drawing key={name} of={name} />
                ))}
              </div>
            )}
            <Body text={entry} sources={sources} under={2} />
            <TextFoot text={entry} />
          </TextFrame>
          <ShareLinks locale={locale} path={`/faq#${entry.slug}`} title={entry.fields.title} level={3} />
          <EmbedCode locale={locale} path={`/faq/${entry.slug}`} title={entry.fields.title} height={480} />
          <CitePage text={entry} path={`/faq#${entry.slug}`} />
        </section>
      ))}
      <SourceList sources={sources} locale={locale} />
    </>
  );
}
