import type { Claims } from './model/claims.ts';
import type { Collection } from './model/collection.ts';
import type { Edition } from './model/edition.ts';
import { helpPlaces } from './model/helpPlaces.ts';
import { partsOf } from './model/markedTerms.ts';
import type { Names, Term } from './names.ts';
import type { CollectionName } from './schema/collections.ts';
import { regions, themes } from './schema/timeline.ts';

/** Words as they are, or words that open the definition of a term. */
export type Words = readonly (string | { words: string; term: Term })[];

/** What the pages of collections look up. */
type Found = { names: Names; claims: (view: string) => Claims; count: (topic: string) => number };

/** The entries of each collection, facts and words in one, with all that they name. */
const entriesOf = {
  timeline: ({ facts, words }: Collection<'timeline'>, { names }: Found) => ({
    themes,
    regions,
    entries: join(facts.entries, words.entries).map((entry) => ({
      ...entry,
      sources: names.publishers(entry.sources),
    })),
  }),
  figures: ({ facts, words }: Collection<'figures'>, { names }: Found) => ({
    intro: { ...words.intro, sources: names.publishers(facts.introSources) },
    figures: join(facts.figures, words.figures).map((figure) => ({
      ...figure,
      means: defined(figure.means, names),
      doesNotMean: defined(figure.doesNotMean, names),
      sources: names.publishers(figure.sources),
    })),
  }),
  solutions: ({ facts, words }: Collection<'solutions'>, { names }: Found) => ({
    solutions: join(facts.solutions, words.solutions).map((solution) => ({
      ...solution,
      touches: words.touches[solution.touches],
      what: defined(solution.what, names),
      proposedBy: defined(solution.proposedBy, names),
      for: defined(solution.for, names),
      against: defined(solution.against, names),
      note: solution.note && defined(solution.note, names),
      supportedBy: (solution.supportedBy ?? []).map(names.view),
      answeredBy: (solution.answeredBy ?? []).map(names.view),
      sources: names.publishers(solution.sources),
    })),
  }),
  viewpoints: ({ facts, words }: Collection<'viewpoints'>, { names, claims }: Found) => ({
    intro: { ...words.intro, sources: names.publishers(facts.introSources) },
    views: join(facts.views, words.views).map((view) => ({
      ...view,
      ...claims(view.id),
      argument: defined(view.argument, names),
      asksFor: view.asksFor && defined(view.asksFor, names),
      reply: defined(view.reply, names),
      repliedBy: (view.repliedBy ?? []).map(names.view),
      sources: names.publishers(view.sources),
      replySources: names.publishers(view.replySources),
    })),
  }),
  glossary: ({ facts, words }: Collection<'glossary'>, { names }: Found) => ({
    terms: join(facts.terms, words.terms).map((term) => ({ ...term, sources: names.publishers(term.sources) })),
  }),
  topics: ({ facts, words }: Collection<'topics'>, { count }: Found) => ({
    topics: join(facts.topics, words.topics).map((topic) => ({ ...topic, count: count(topic.id) })),
  }),
  helplines: (collection: Collection<'helplines'>, { names }: Found) => helpPlaces(collection, names),
};

/** A collection as its page needs it: how it stands to its original, and its entries. */
export type CollectionPage<C extends CollectionName = CollectionName> = {
  [Name in C]: Edition & { name: Name } & ReturnType<(typeof entriesOf)[Name]>;
}[C];

/** Makes the whole model of the page of a collection. */
export function collectionPage<C extends CollectionName>(collection: Collection<C>, found: Found): CollectionPage<C> {
  const { facts: _facts, words: _words, ...edition } = collection;
  const entries = entriesOf[collection.name] as unknown as (of: Collection<C>, found: Found) => object;
  return { ...edition, ...entries(collection, found) } as CollectionPage<C>;
}

/** The facts and the words of each entry; what has no words is not shown. */
const join = <Fact extends { id: string }, Word extends object>(
  facts: readonly Fact[],
  words: Readonly<Record<string, Word>>,
): (Omit<Fact, keyof Word> & Word & { id: string })[] =>
  facts.flatMap((fact) => {
    const word = words[fact.id];
    return word ? [{ ...fact, ...word }] : [];
  });

/** A sentence whose terms open their definitions. */
const defined = (sentence: string, names: Names): Words =>
  partsOf(sentence).map((part) => (typeof part === 'string' ? part : { words: part.words, term: names.term(part.of) }));
