import { useTranslations } from 'next-intl';
import { Body } from '#components/text/Body.tsx';
import { SourceList } from '#components/text/SourceList.tsx';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import { sourcesOf, type Text } from '#content/library.ts';
import { direction } from '#i18n/locales.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/** An answer of the explainer on another site, with its sources. */
export function EmbeddedAnswer({ text }: { text: Text<'faq'> }) {
  const t = useTranslations('embed');
  const sources = sourcesOf(text);
  return (
    <>
      <article className="text" lang={text.contentLocale} dir={direction(text.contentLocale)}>
        <h1>{text.fields.title}</h1>
        <Body text={text} sources={sources} isFramed />
      </article>
      <TranslationNotice text={text} path={`/faq#${text.slug}`} isFirst />
      <EmbedFoot locale={text.locale} path={`/faq#${text.slug}`} label={t('readMore')} />
      <SourceList sources={sources} locale={text.locale} isFramed />
    </>
  );
}
