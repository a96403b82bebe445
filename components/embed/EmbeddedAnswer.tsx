import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { Body } from '#components/text/Body.tsx';
import { SourceList } from '#components/text/SourceList.tsx';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { TextPage } from '#content/pages.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/** An answer of the explainer on another site, with its sources. */
export function EmbeddedAnswer({ page: { text, sources } }: { page: TextPage<'faq'> }) {
  const t = useTranslations('embed');
  return (
    <>
      <article className="text" {...part('text')} {...inLanguage(text.contentLocale, text.locale)}>
        <h1>{text.fields.title}</h1>
        <Body text={text} sources={sources} isFramed />
      </article>
      <TranslationNotice text={text} path={text.path} isFirst />
      <EmbedFoot locale={text.locale} path={text.path} label={t('readMore')} edition={text} />
      <SourceList sources={sources} locale={text.locale} isFramed />
    </>
  );
}
