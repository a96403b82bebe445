import type { NumberedSource } from '#content/names.ts';
import type { Text } from '#content/text.ts';
import { ogImageUrl, urlOf } from '#i18n/address.ts';
import { moment } from '#i18n/dates.ts';
import { type JsonLdNode, portal } from './pageJsonLd.ts';

type Written = Pick<Text, 'contentLocale' | 'original' | 'updated' | 'changes' | 'revision'> & {
  fields: { title: string; summary: string };
};

/** What every text says of itself to machines: what it is called, its language, its original, its sources. */
export function creativeWorkJsonLd(
  type: 'Article' | 'NewsArticle' | 'CreativeWork',
  text: Written,
  path: string,
  sources: readonly NumberedSource[],
): JsonLdNode {
  const url = urlOf(text.contentLocale, path);
  const { title, summary } = text.fields;
  return {
    '@type': type,
    '@id': `${url}#work`,
    url,
    [type === 'CreativeWork' ? 'name' : 'headline']: title,
    description: summary,
    inLanguage: text.contentLocale,
    image: ogImageUrl(text.contentLocale, path),
    ...datesOf(text),
    version: String(text.revision),
    author: portal,
    publisher: portal,
    ...(text.contentLocale !== text.original && { translationOfWork: { '@id': `${urlOf(text.original, path)}#work` } }),
    citation: sources.map((source) => source.url),
  };
}

/** The day of the first revision and that of the last. */
export const datesOf = ({ updated, changes }: Pick<Text, 'updated' | 'changes'>) => ({
  datePublished: moment(changes.at(-1)?.date ?? updated),
  dateModified: moment(updated),
});
