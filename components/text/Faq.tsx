import { useTranslations } from 'next-intl';
import { Drawing } from '#components/drawing/Drawing.tsx';
import { EmbedCode } from '#components/page/EmbedCode.tsx';
import { Heading } from '#components/page/Heading.tsx';
import { PdfLink } from '#components/page/PdfLink.tsx';
import { ShareLinks } from '#components/page/ShareLinks.tsx';
import { sourcesOf, type Text } from '#content/library.ts';
import { writeDate } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';
import { Body } from './Body.tsx';
import { CitePage } from './CitePage.tsx';
import { SourceList } from './SourceList.tsx';
import { TextFoot } from './TextFoot.tsx';
import { TextFrame } from './TextFrame.tsx';

/** The explainer: its questions, each with an anchor that never changes, and the sources of all. */
export function Faq({ locale, entries }: { locale: Locale; entries: readonly Text<'faq'>[] }) {
  const t = useTranslations('faq');
  const tPdf = useTranslations('pdf');
  const sources = sourcesOf(...entries);
  const updated =
    entries
      .map((entry) => entry.updated)
      .sort()
      .at(-1) ?? '';
  return (
    <>
      <Heading title={t('title')} lede={t('summary')} />
      <nav className="contents" aria-labelledby="contents">
        <h2 id="contents" className="label">
          {t('contents')}
        </h2>
        <ol>
          {entries.map(({ slug, fields }) => (
            <li key={slug}>
              <a href={`#${slug}`}>{fields.title}</a>
            </li>
          ))}
        </ol>
      </nav>
      <PdfLink locale={locale} path="/faq" foot={tPdf('changed', { date: writeDate(updated, locale) })} />
      {entries.map((entry, index) => (
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
