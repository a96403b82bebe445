import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { pathIn, urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { ShareWays } from './ShareWays.tsx';
import { withHashtag } from './withHashtag.ts';

type Props = {
  locale: Locale;
  /** The path of the page without its language; may end in an anchor. */
  path: string;
  title: string;
  level?: 2 | 3;
  /** Whether the page has a poster to print, at the same path with `/poster` after it. */
  hasPoster?: boolean;
  /** The hashtag of a letter, without its sign. */
  hashtag?: string | undefined;
  /** The words that a letter has for it, without its address. */
  words?: string | undefined;
};

/** Ways to pass a page on. */
export function ShareLinks({ locale, path, title, level = 2, hasPoster = false, hashtag, words }: Props) {
  const t = useTranslations('share');
  const url = urlOf(locale, path);
  const text = withHashtag(words ? `${words} ${url}` : t('text', { title, url }), hashtag);
  const Label = `h${level}` as const;
  const id = `link${path.replaceAll(/\W+/g, '-')}`;
  return (
    <section className="share" {...part('share')} aria-label={`${t('title')}: ${title}`}>
      <Label className="label">{t('title')}</Label>
      <ShareWays
        locale={locale}
        mastodon={`page=${encodeURIComponent(path)}`}
        passed={{ title, words: withHashtag(words ?? title, hashtag), text, url }}
      >
        {hasPoster && (
          <li>
            <a href={pathIn(locale, `${path}/poster`)}>{t('poster')}</a>
          </li>
        )}
      </ShareWays>
      <p className="copy">
        <label htmlFor={id}>{t('link')}</label>
        <input id={id} readOnly value={url} dir="ltr" />
        <button type="button" hidden data-copy={id} data-copied={t('copied')}>
          {t('copy')}
        </button>
        <button type="button" hidden data-copy={id} data-text={text} data-copied={t('textCopied')}>
          {t('copyText')}
        </button>
        <button type="button" hidden data-share={id} data-title={title}>
          {t('native')}
        </button>
        <output htmlFor={id} />
      </p>
    </section>
  );
}
