import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { TranslationNotice } from '#components/text/TranslationNotice.tsx';
import type { TextPage } from '#content/createLibrary.ts';
import { urlOf } from '#i18n/address.ts';
import { direction } from '#i18n/locales.ts';
import { EmbedFoot } from './EmbedFoot.tsx';

/**
 * A position on another site: who asks for what, each request with its number and where it stands, and the way to the
 * full text. An address that ends in the place of one request (`#ask-2`) shows that request alone.
 */
export function EmbeddedPosition({ page: { text, sources } }: { page: TextPage<'positions'> }) {
  const t = useTranslations();
  const { fields, locale, path } = text;
  return (
    <>
      <article className="text" {...part('text')} lang={text.contentLocale} dir={direction(text.contentLocale)}>
        <h1>{fields.title}</h1>
        <p>{fields.summary}</p>
        <h2>{t('positions.asks')}</h2>
        <ol className="asks">
          {fields.asks.map((ask, index) => (
            <li key={ask.text} id={`ask-${index + 1}`} value={index + 1}>
              <a href={urlOf(locale, `${path}#ask-${index + 1}`)} target="_top">
                {ask.text}
              </a>
              {sources
                .filter(({ id }) => ask.sources.includes(id))
                .map(({ id, url, publisher, title }) => (
                  <p key={id} className="when">
                    <a href={url} rel="noreferrer" target="_top">
                      <bdi>
                        {publisher}: {title}
                      </bdi>
                    </a>
                  </p>
                ))}
            </li>
          ))}
        </ol>
      </article>
      <TranslationNotice text={text} path={path} isFirst />
      <EmbedFoot isText locale={locale} path={path} label={t('embed.readMore')} />
    </>
  );
}
