import { restingStates } from '#blanks/rules.ts';
import { blanksOf } from '#components/blanks.tsx';
import type { CollectionPage } from '#content/collectionPage.ts';
import type { NumberedSource } from '#content/names.ts';
import type { TextPage } from '#content/pages.ts';
import type { Text } from '#content/text.ts';
import { urlOf } from '#i18n/address.ts';
import { creativeWorkJsonLd, datesOf } from './creativeWorkJsonLd.ts';
import { type JsonLdNode, portal } from './pageJsonLd.ts';

const { outcome } = blanksOf('letter');

const urlOfSource = (id: string, sources: readonly NumberedSource[]) => sources.find((source) => source.id === id)?.url;

/** A position: an article about an organisation, based on its original statement. */
export const positionJsonLd = ({ text, sources }: TextPage<'positions'>): JsonLdNode => ({
  ...creativeWorkJsonLd('Article', text, `/positions/${text.slug}`, sources),
  about: { '@type': 'Organization', name: text.fields.organisation },
  isBasedOn: urlOfSource(text.fields.original, sources),
});

/** A news item: an article on what somebody released. */
export const newsJsonLd = ({ text, sources }: TextPage<'news'>): JsonLdNode => ({
  ...creativeWorkJsonLd('NewsArticle', text, `/news/${text.slug}`, sources),
  about: { '@type': 'Organization', name: text.fields.publisher },
  isBasedOn: urlOfSource(text.fields.original, sources),
});

/** An update: an article about its letter. */
export const updateJsonLd = ({ text, sources }: TextPage<'updates'>): JsonLdNode => ({
  ...creativeWorkJsonLd('Article', text, text.path, sources),
  about: { '@type': 'CreativeWork', url: urlOf(text.contentLocale, `/letters/${text.fields.letter}`) },
});

/** A guide: an article for one kind of reader. */
export const guideJsonLd = ({ text, sources }: TextPage<'guides'>): JsonLdNode => ({
  ...creativeWorkJsonLd('Article', text, text.path, sources),
  audience: { '@type': 'Audience', audienceType: text.fields.reader },
});

/** A walk: an article in steps. */
export const walkJsonLd = ({ text, sources }: TextPage<'walks'>): JsonLdNode =>
  creativeWorkJsonLd('Article', text, text.path, sources);

/** The letter, in the version of its wording that people sign, and where it stands, as the server knows. */
export const letterJsonLd = ({ text, sources }: TextPage<'letters'>): JsonLdNode => ({
  ...creativeWorkJsonLd('CreativeWork', text, `/letters/${text.slug}`, sources),
  version: text.fields.version,
  datePublished: text.fields.date,
  creativeWorkStatus: `${outcome('signable', 'open')}${restingStates.map((state) => outcome(`state.${state}`, state)).join('')}`,
});

/** A question of the explainer with its answer, as its page and the page of all show it. */
export function questionJsonLd({ path, contentLocale, updated, changes, fields, plain }: Text<'faq'>): JsonLdNode {
  const url = urlOf(contentLocale, path);
  return {
    '@type': 'Question',
    '@id': `${url}#question`,
    url,
    name: fields.title,
    inLanguage: contentLocale,
    ...datesOf({ updated, changes }),
    author: portal,
    acceptedAnswer: { '@type': 'Answer', url, text: plain(), author: portal },
  };
}

/** The glossary: its terms, each with its short meaning. */
export function glossaryJsonLd({ terms, locale, contentLocale }: CollectionPage<'glossary'>, name: string): JsonLdNode {
  const url = urlOf(locale, '/glossary');
  return {
    '@type': 'DefinedTermSet',
    '@id': `${url}#terms`,
    name,
    inLanguage: contentLocale,
    hasDefinedTerm: terms.map(({ id, term, short }) => ({
      '@type': 'DefinedTerm',
      '@id': `${url}#${id}`,
      name: term,
      description: short,
    })),
  };
}
