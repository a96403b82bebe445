import { permanentId } from '#blanks/feeds/permanentId.ts';
import type { Text } from '#content/text.ts';
import { urlOf } from '#i18n/address.ts';
import type { FeedEntry } from './feed.ts';

/** What a feed needs to know of a text. */
export type FeedText = Pick<Text, 'kind' | 'slug' | 'path' | 'locale' | 'contentLocale' | 'updated' | 'changes'> & {
  section: string;
  fields: { title: string; summary: string };
};

/** The most that a reader of feeds is asked to fetch each time. */
const limit = 50;

/** The entries of a feed, newest first: only texts that are written in its language. */
export function feedEntries(texts: readonly FeedText[]): FeedEntry[] {
  return texts
    .filter((text) => text.contentLocale === text.locale)
    .sort((a, b) => b.updated.localeCompare(a.updated))
    .slice(0, limit)
    .map(({ kind, slug, locale, path, section, updated, changes, fields }) => ({
      id: permanentId(`${kind}/${slug}/${locale}`),
      url: urlOf(locale, path),
      title: fields.title,
      summary: fields.summary,
      section,
      updated,
      published: changes.at(-1)?.date ?? updated,
    }));
}
