import { jsonItem } from '#blanks/feeds/feedEntry.ts';
import { licence } from '#blanks/licence.ts';
import { origin, urlOf } from '#i18n/address.ts';
import { atMoments, type Feed, feedUrls } from './feed.ts';

/** A feed as JSON Feed 1.1. */
export const jsonFeed = ({ locale, title, subtitle, author, entries }: Feed): string =>
  JSON.stringify(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title,
      description: subtitle,
      home_page_url: urlOf(locale, ''),
      feed_url: feedUrls(locale).json,
      language: locale,
      icon: `${origin}/icon.svg`,
      _licence: { about: licence.url, name: licence.name },
      authors: [{ name: author, url: `${origin}/` }],
      items: entries.map((entry) => jsonItem(atMoments(entry), locale)),
    },
    null,
    1,
  );
