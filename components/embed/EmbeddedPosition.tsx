import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { Text } from '#content/text.ts';
import { direction } from '#i18n/locales.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/** A position on another site: who asks for what, and the way to the full text with its sources. */
export function EmbeddedPosition({ text }: { text: Text<'positions'> }) {
  const t = useTranslations();
  const { fields, locale, slug } = text;
  return (
    <>
      <article className="text" {...part('text')} lang={text.contentLocale} dir={direction(text.contentLocale)}>
        <h1>{fields.title}</h1>
        <p>{fields.summary}</p>
        <h2>{t('positions.asks')}</h2>
        <ol>
          {fields.asks.map((ask) => (
            <li key={ask.text}>{ask.text}</li>
          ))}
        </ol>
      </article>
      <TranslationNotice text={text} path={`/positions/${slug}`} isFirst />
      <EmbedFoot isText locale={locale} path={`/positions/${slug}`} label={t('embed.readMore')} />
    </>
  );
}
