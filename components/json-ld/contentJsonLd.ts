import type { Collection } from '#content/collection.ts';
import type { NumberedSource, Text } from '#content/library.ts';
import { urlOf } from '#i18n/address.ts';
import { creativeWorkJsonLd } from './creativeWorkJsonLd.ts';
import type { JsonLdNode } from './pageJsonLd.ts';

const urlOfSource = (id: string, sources: readonly NumberedSource[]) => sources.find((source) => source.id === id)?.url;

/** A position: an article about an organisation, based on its original statement. */
export const positionJsonLd = (
  text: Text<'positions'>,
  sources: readonly NumberedSource[],
  topics: readonly string[],
): JsonLdNode => ({
  ...creativeWorkJsonLd('Article', text, `/positions/${text.slug}`, sources),
  about: { '@type': 'Organization', name: text.fields.organisation },
  keywords: topics,
  isBasedOn: urlOfSource(text.fields.original, sources),
});

/** A news item: an article on what somebody released. */
export const newsJsonLd = (text: Text<'news'>, sources: readonly NumberedSource[]): JsonLdNode => ({
  ...creativeWorkJsonLd('NewsArticle', text, `/news/${text.slug}`, sources),
  about: { '@type': 'Organization', name: text.fields.publisher },
  isBasedOn: urlOfSource(text.fields.original, sources),
});

/** The letter, in the version of its wording that people sign. */
export const letterJsonLd = (text: Text<'letters'>, sources: readonly NumberedSource[]): JsonLdNode => ({
  ...creativeWorkJsonLd('CreativeWork', text, `/letters/${text.slug}`, sources),
  version: text.fields.version,
  datePublished: text.fields.date,
});

/** The questions of the explainer with their answers, as the page shows them. */
export const questionsJsonLd = (entries: readonly Text<'faq'>[]): JsonLdNode[] =>
  entries.map(({ slug, locale, contentLocale, fields, plain }) => ({
    '@type': 'Question',
    '@id': urlOf(locale, `/faq#${slug}`),
    name: fields.title,
    inLanguage: contentLocale,
    acceptedAnswer: { '@type': 'Answer', text: plain() },
  }));

/** The glossary: its terms, each with its short meaning. */
export function glossaryJsonLd(
  { facts, words, locale, contentLocale }: Collection<'glossary'>,
  name: string,
): JsonLdNode {
  const url = urlOf(locale, '/glossary');
  return {
    '@type': 'DefinedTermSet',
    '@id': `${url}#terms`,
    name,
    inLanguage: contentLocale,
    hasDefinedTerm: facts.terms.flatMap(({ id }) => {
      const word = words.terms[id];
      return word ? [{ '@type': 'DefinedTerm', '@id': `${url}#${id}`, name: word.term, description: word.short }] : [];
    }),
  };
}
