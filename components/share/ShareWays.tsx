import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { pathIn } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

type Encode = (words: string) => string;

/** What is passed on: the address, the words that go with it, and both together. */
type Passed = { title: string; words: string; text: string; url: string };

/**
 * Where a text can be passed on to: plain links with text in the reader's language, no script of anybody else. Facebook and
 * LinkedIn take an address and nothing else; they show the picture and the title of the page. Signal takes no text from a
 * link (its apps open links to stickers, groups, calls and devices): there the text is copied, or goes through the device.
 */
const services: [name: string, link: (passed: Passed, encode: Encode) => string][] = [
  ['WhatsApp', ({ text }, encode) => `https://wa.me/?text=${encode(text)}`],
  ['Telegram', ({ words, url }, encode) => `https://t.me/share/url?url=${encode(url)}&text=${encode(words)}`],
  ['Facebook', ({ url }, encode) => `https://www.facebook.com/sharer/sharer.php?u=${encode(url)}`],
  ['LinkedIn', ({ url }, encode) => `https://www.linkedin.com/sharing/share-offsite/?url=${encode(url)}`],
  ['Bluesky', ({ text }, encode) => `https://bsky.app/intent/compose?text=${encode(text)}`],
  ['X', ({ text }, encode) => `https://x.com/intent/post?text=${encode(text)}`],
];

type Props = {
  locale: Locale;
  /** What the page of ours is asked that leads to the reader's Mastodon server, which knows the title and the address. */
  mastodon: string;
  passed: Passed;
  /** Makes words part of an address; told when they hold a blank. */
  encode?: Encode;
  /** More ways. */
  children?: ReactNode;
};

/** The list of places to which a page can be passed on. */
export function ShareWays({ locale, mastodon, passed, encode = encodeURIComponent, children }: Props) {
  const t = useTranslations('share');
  return (
    <ul>
      <li>
        <a href={`mailto:?subject=${encode(passed.title)}&body=${encode(passed.text)}`}>{t('email')}</a>
      </li>
      <li>
        <a href={`sms:?&body=${encode(passed.text)}`}>{t('sms')}</a>
      </li>
      {services.map(([name, link]) => (
        <li key={name}>
          <a href={link(passed, encode)} rel="noopener noreferrer nofollow" lang="en">
            {name}
          </a>
        </li>
      ))}
      <li>
        <a href={`${pathIn(locale, '/share/mastodon')}?${mastodon}`} rel="nofollow" lang="en">
          Mastodon
        </a>
      </li>
      {children}
    </ul>
  );
}
