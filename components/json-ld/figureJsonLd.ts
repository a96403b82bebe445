import { licence } from '#blanks/licence.ts';
import type { FigurePage } from '#content/pages.ts';
import { origin, urlOf } from '#i18n/address.ts';
import { type JsonLdNode, portal } from './pageJsonLd.ts';

/** A figure as a set of data, with where it can be fetched and what it rests on. */
export function figureJsonLd({ figure, sources, path, locale, contentLocale }: FigurePage): JsonLdNode {
  const download = (ending: string, encodingFormat: string) => ({
    '@type': 'DataDownload',
    encodingFormat,
    contentUrl: `${origin}/data/figures/${locale}/${figure.id}.${ending}`,
  });
  return {
    '@type': 'Dataset',
    '@id': `${urlOf(locale, path)}#data`,
    name: figure.title,
    description: figure.display,
    inLanguage: contentLocale,
    license: licence.url,
    creator: portal,
    isAccessibleForFree: true,
    ...(figure.year && { temporalCoverage: figure.year.replace(',', '/') }),
    citation: sources.map(({ url }) => url),
    distribution: [download('csv', 'text/csv'), download('json', 'application/json')],
  };
}
