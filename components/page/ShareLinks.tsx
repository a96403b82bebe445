import { useTranslations } from 'next-intl';
import { part } from '#blanks/parts.ts';
import { pathIn, urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

const encode = encodeURIComponent;

type Passed = { text: string; title: string; url: string };

/** Where a text can be passed on to: plain links with text in the reader's language, no script of anybody else. */
const services: [name: string, link: (passed: Passed) => string][] = [
  ['WhatsApp', ({ text }) => `https://wa.me/?text=${encode(text)}`],
  ['Telegram', ({ title, url }) => `https://t.me/share/url?url=${encode(url)}&text=${encode(title)}`],
  ['Bluesky', ({ text }) => `https://bsky.app/intent/compose?text=${encode(text)}`],
  ['X', ({ text }) => `https://x.com/intent/post?text=${encode(text)}`],
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
    <section className="share" {...part('share')} aria-label={`${t('title')}: ${title}`}>
      <Label className="label">{t('title')}</Label>
      <ul>
        <li>
          <a href={`mailto:?subject=${encode(title)}&body=${encode(text)}`}>{t('email')}</a>
        </li>
        <li>
          <a href={`sms:?&body=${encode(text)}`}>{t('sms')}</a>
        </li>
        {services.map(([name, link]) => (
          <li key={name}>
            <a href={link({ text, title, url })} rel="noopener noreferrer nofollow" lang="en">
              {name}
            </a>
          </li>
        ))}
        <li>
          <a href={`${pathIn(locale, '/share')}?page=${encode(path)}`} rel="nofollow" lang="en">
            Mastodon
          </a>
        </li>
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
        <button type="button" hidden data-share={id} data-title={title}>
          {t('native')}
        </button>
        <output htmlFor={id} />
      </p>
    </section>
  );
}
