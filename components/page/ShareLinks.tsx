import { useTranslations } from 'next-intl';
import { pathIn, urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const encode = encodeURIComponent;

/** Where a text can be passed on to: plain links with text in the reader's language, no script of anybody else. */
const services: [name: string, link: (text: string, url: string) => string][] = [
  ['WhatsApp', (text) => `https://wa.me/?text=${encode(text)}`],
  ['X', (text) => `https://x.com/intent/post?text=${encode(text)}`],
  ['Bluesky', (text) => `https://bsky.app/intent/compose?text=${encode(text)}`],
  ['Mastodon', (text) => `https://share.joinmastodon.org/?text=${encode(text)}`],
];

type Props = {
  locale: Locale;
  /** The path of the page without its language; may end in an anchor. */
  path: string;
  title: string;
  level?: 2 | 3;
  /** Whether the page has a poster to print, at the same path with `/poster` after it. */
  hasPoster?: boolean;
};

/** Ways to pass a page on. */
export function ShareLinks({ locale, path, title, level = 2, hasPoster = false }: Props) {
  const t = useTranslations('share');
  const url = urlOf(locale, path);
  const text = t('text', { title, url });
  const Label = `h${level}` as const;
  const id = `link${path.replaceAll(/\W+/g, '-')}`;
  return (
    <section className="share" aria-label={`${t('title')}: ${title}`}>
      <Label className="label">{t('title')}</Label>
      <ul>
        <li>
          <a href={`mailto:?subject=${encode(title)}&body=${encode(text)}`}>{t('email')}</a>
        </li>
        {services.map(([name, link]) => (
          <li key={name}>
            <a href={link(text, url)} rel="noopener noreferrer nofollow" lang="en">
              {name}
            </a>
          </li>
        ))}
        {hasPoster && (
          <li>
            <a href={pathIn(locale, `${path}/poster`)}>{t('poster')}</a>
          </li>
        )}
      </ul>
      <p className="copy">
        <label htmlFor={id}>{t('link')}</label>
        <input id={id} readOnly value={url} dir="ltr" />
        <button type="button" hidden data-copy={id} data-copied={t('copied')}>
          {t('copy')}
        </button>
        <output htmlFor={id} />
      </p>
    </section>
  );
}
