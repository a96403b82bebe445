import { urlOf } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';

/** What changed on the portal in one language, as both formats of feed tell it. */
export type Feed = {
  locale: Locale;
  title: string;
  subtitle: string;
  author: string;
  entries: FeedEntry[];
};

export type FeedEntry = {
  /** Never changes, wherever the portal lives. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The kind of text, as the menu names it. */
  section: string;
  /** The day of the last change of meaning. */
  updated: string;
  /** The day that the text is dated, where it is known to the day. */
  published?: string;
};

/** Where the feeds of a language are. */
export const feedUrls = (locale: Locale) => ({ atom: urlOf(locale, '/feed.atom'), json: urlOf(locale, '/feed.json') });
