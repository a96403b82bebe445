import { useTranslations } from 'next-intl';
import { type EmbedName, embedKinds, embedWord, framePath } from '#blanks/embeds.ts';
import { origin, pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** The code with which another site shows a text; the frame needs no script and gets no cookie. */
export function EmbedCode({ locale, embed, title }: { locale: Locale; embed: EmbedName; title: string }) {
  const t = useTranslations('embed');
  const from = useTranslations('builder')('from');
  const word = embedWord(embed);
  const id = `code-${word.replace('/', '-')}`;
  const { height } = embedKinds[embed.kind];
  const code = `<iframe src="${origin}${framePath(locale, embed)}" title="${escapeAttribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
  return (
    <details className="embed">
      <summary>{t('title')}</summary>
      <p id={`${id}-hint`}>
        {t('explain')} <a href={`${pathIn(locale, '/embed')}?what=${word}`}>{from}</a>
      </p>
      <label htmlFor={id}>{t('code')}</label>
      <textarea id={id} readOnly rows={4} dir="ltr" spellCheck={false} value={code} aria-describedby={`${id}-hint`} />
    </details>
  );
}

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
