import type { FeedEntry as EntryAtMoments } from '#blanks/feeds/feedEntry.ts';
import { urlOf } from '#i18n/address.ts';
import { moment } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';

/** What changed on the portal in one language, as both formats of feed tell it. */
export type Feed = {
  locale: Locale;
  title: string;
  subtitle: string;
  author: string;
  entries: FeedEntry[];
};

/** An entry by the days of its text. */
export type FeedEntry = EntryAtMoments;

/** An entry with its days as moments. */
export const atMoments = ({ updated, published, ...entry }: FeedEntry): EntryAtMoments => ({
  ...entry,
  updated: moment(updated),
  ...(published && { published: moment(published) }),
});

/** Where the feeds of a language are. */
export const feedUrls = (locale: Locale) => ({ atom: urlOf(locale, '/feed.atom'), json: urlOf(locale, '/feed.json') });
