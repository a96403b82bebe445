import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { TextPage } from '#content/pages.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { AskEntry } from './AskEntry.tsx';
import { EmbedFoot } from './EmbedFoot.tsx';

/** One request of a position on another site, with whose it is. */
export function EmbeddedAsk({ page, number }: { page: TextPage<'positions'>; number: number }) {
  const t = useTranslations();
  const { fields, locale, path, contentLocale } = page.text;
  return (
    <>
      <article className="text" {...part('text')} {...inLanguage(contentLocale, locale)}>
        <h1 className="label">{fields.title}</h1>
        <ol className="asks">
          <AskEntry page={page} number={number} />
        </ol>
      </article>
      <TranslationNotice text={page.text} path={path} isFirst />
      <EmbedFoot locale={locale} path={path} label={t('embed.readMore')} edition={page.text} />
    </>
  );
}
