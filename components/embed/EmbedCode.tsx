import { useTranslations } from 'next-intl';
import { Fragment } from 'react';
import { type EmbedName, embedKinds, embedWord, framePath } from '#blanks/embeds.ts';
import { escapeHtml } from '#blanks/template.ts';
import { origin } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { BuilderLink, type EmbedPart } from './BuilderLink.tsx';

type Props = {
  locale: Locale;
  embed: EmbedName;
  title: string;
  /** What of the page can also be shown alone. */
  parts?: readonly EmbedPart[];
};

/** The code with which another site shows a text, and the way to the builder; the frame needs no script and gets no cookie. */
export function EmbedCode({ locale, embed, title, parts = [] }: Props) {
  const t = useTranslations('embed');
  const from = useTranslations('builder')('from');
  const id = `code-${embed.slug}`;
  const { height } = embedKinds[embed.kind];
  const code = `<iframe src="${origin}${framePath(locale, embed)}" title="${escapeHtml(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
  return (
    <details className="embed">
      <summary>{t('title')}</summary>
      <p id={`${id}-hint`}>
        {t('explain')} <BuilderLink locale={locale} embed={embed} name={from} />
        {parts.map((part) => (
          <Fragment key={embedWord(part.embed)}>
            {' · '}
            <BuilderLink locale={locale} {...part} />
          </Fragment>
        ))}
      </p>
      <label htmlFor={id}>{t('code')}</label>
      <textarea id={id} readOnly rows={4} dir="ltr" spellCheck={false} value={code} aria-describedby={`${id}-hint`} />
    </details>
  );
}
