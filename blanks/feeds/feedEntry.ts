import { escapeXml } from './escapeXml.ts';

/** An entry of a feed, as both formats tell it: what is printed, and what the server adds of letters. Times are ISO 8601. */
export type FeedEntry = {
  /** Never changes, wherever the portal lives. */
  id: string;
  url: string;
  title: string;
  summary: string;
  /** The kind of text, as the menu names it. */
  section: string;
  /** When its meaning last changed. */
  updated: string;
  /** When it was first to be read here, where that is known; not when what it reports happened. */
  published?: string;
};

/** An entry as Atom (RFC 4287). */
export const atomEntry = (
  { id, url, title, summary, section, updated, published }: FeedEntry,
  locale: string,
): string =>
  [
    '<entry>',
    `<id>${id}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(url)}"/>`,
    ...(published ? [`<published>${published}</published>`] : []),
    `<updated>${updated}</updated>`,
    `<category term="${escapeXml(section)}"/>`,
    `<summary>${escapeXml(summary)}</summary>`,
    '</entry>',
  ].join('\n');

/** An entry as an item of JSON Feed 1.1. */
export const jsonItem = ({ id, url, title, summary, section, updated, published }: FeedEntry, locale: string) => ({
  ...{ id, url, title, content_text: summary, summary },
  ...(published && { date_published: published }),
  date_modified: updated,
  language: locale,
  tags: [section],
});
