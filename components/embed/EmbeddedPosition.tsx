import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { TextPage } from '#content/pages.ts';
import { inLanguage } from '#i18n/inLanguage.ts';
import { AskEntry } from './AskEntry.tsx';
import { EmbedFoot } from './EmbedFoot.tsx';

/**
 * A position on another site: who asks for what, each request with its number and where it stands, and the way to the full
 * text. An address that ends in the place of one request (`#ask-2`) shows that request alone, for pages of other sites from
 * before a request had a frame of its own.
 */
export function EmbeddedPosition({ page }: { page: TextPage<'positions'> }) {
  const t = useTranslations();
  const { fields, locale, path, contentLocale } = page.text;
  return (
    <>
      <article className="text" {...part('text')} {...inLanguage(contentLocale, locale)}>
        <h1>{fields.title}</h1>
        <p className="more">{fields.summary}</p>
        <h2>{t('positions.asks')}</h2>
        <ol className="asks">
          {fields.asks.map((ask, index) => (
            <AskEntry key={ask.text} page={page} number={index + 1} />
          ))}
        </ol>
      </article>
      <TranslationNotice text={page.text} path={path} isFirst />
      <EmbedFoot locale={locale} path={path} label={t('embed.readMore')} edition={page.text} />
    </>
  );
}
