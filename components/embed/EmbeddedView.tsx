import { useTranslations } from 'next-intl';
import { ViewSides } from '#components/collection/ViewSides.tsx';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { ViewPage } from '#content/pages.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/** A view on another site, never without the strongest answer to it. */
export function EmbeddedView({ page }: { page: ViewPage }) {
  const t = useTranslations();
  const { view, path, locale, contentLocale } = page;
  return (
    <>
      <article {...inLanguage(contentLocale, locale)}>
        <h1>{view.holder}</h1>
        <ViewSides view={view} locale={locale} contentLocale={contentLocale} isFramed />
      </article>
      <TranslationNotice text={page} path={path} isFirst />
      <EmbedFoot locale={locale} path={path} label={t('embed.readMore')} edition={page} />
    </>
  );
}
