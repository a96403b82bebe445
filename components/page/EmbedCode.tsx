import { useTranslations } from 'next-intl';
import { readEmbed } from '#blanks/embeds.ts';
import { origin, pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

type Props = {
  locale: Locale;
  /** The path of the embeddable document after its language: `/positions/ncmec`. */
  path: string;
  title: string;
  /** The height in CSS pixels that the frame has at first. */
  height: number;
};

/** The code with which another site shows a text; the frame needs no script and gets no cookie. */
export function EmbedCode({ locale, path, title, height }: Props) {
  const t = useTranslations('embed');
  const from = useTranslations('builder')('from');
  const embed = readEmbed(path, '', '/embed');
  const url = `/embed/${locale}${path}`;
  const id = `code${path.replaceAll(/\W+/g, '-')}`;
  const code = `<iframe src="${origin}${url}" title="${escapeAttribute(title)}" width="100%" height="${height}" style="border:0" loading="lazy"></iframe>`;
  return (
    <details className="embed">
      <summary>{t('title')}</summary>
      <p id={`${id}-hint`}>
        {t('explain')} {embed && <a href={`${pathIn(locale, '/embed')}?what=${embed.kind}/${embed.slug}`}>{from}</a>}
      </p>
      <label htmlFor={id}>{t('code')}</label>
      <textarea id={id} readOnly rows={4} dir="ltr" spellCheck={false} value={code} aria-describedby={`${id}-hint`} />
    </details>
  );
}

const escapeAttribute = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
