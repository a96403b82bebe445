import type { Locale } from '#i18n/locales.ts';
import type { Documents, SourceDocument } from './documents.ts';
import { collectionIn } from './model/collection.ts';
import type { Source } from './schema/source.ts';

/** A topic by its title, or a view by its holder, in the language that its words are written in. */
export type Named = { id: string; title: string; contentLocale: Locale };

/** A source by its publisher, for entries that name their sources in short; with the year where one published several. The strongest stand first. */
export type Publisher = { id: string; publisher: string; year: string };

/** A term of the glossary in short, and the first of its sources; the glossary names the others. */
export type Term = { id: string; term: string; short: string; contentLocale: Locale; sources: readonly Publisher[] };

/** A source with the number it has on a page. */
export type NumberedSource = SourceDocument & { number: number };

/** What the ids that stand in fields and bodies are called in one language. */
export type Names = ReturnType<typeof namesIn>;

/** Makes the lists of names once, so that a page looks up only its own. */
export function namesIn(documents: Documents, locale: Locale) {
  const topics = collectionIn(documents, 'topics', locale);
  const views = collectionIn(documents, 'viewpoints', locale);
  const glossary = collectionIn(documents, 'glossary', locale);

  const source = (id: string): SourceDocument => found('source', id, documents.sources.get(id));
  const publishers = (ids: readonly string[]): Publisher[] => {
    const named = ids.map(source).sort((a, b) => strength[a.reliability] - strength[b.reliability]);
    return named.map(({ id, publisher, date }) => {
      const isAlone = named.every((other) => other.id === id || other.publisher !== publisher);
      return { id, publisher, year: isAlone ? '' : (/^\d{4}/.exec(date)?.[0] ?? '') };
    });
  };
  const terms: ReadonlyMap<string, Term> = new Map(
    glossary.facts.terms.flatMap(({ id, sources }) => {
      const word = glossary.words.terms[id];
      if (!word) return [];
      const { contentLocale } = glossary;
      return [
        [id, { id, term: word.term, short: word.short, contentLocale, sources: publishers(sources.slice(0, 1)) }],
      ];
    }),
  );
  return {
    source,
    publishers,
    terms,
    term: (id: string): Term => found('term', id, terms.get(id)),
    topic: (id: string): Named => {
      const { title } = found('topic', id, topics.words.topics[id]);
      return { id, title, contentLocale: topics.contentLocale };
    },
    view: (id: string): Named => {
      const { holder } = found('view', id, views.words.views[id]);
      return { id, title: holder, contentLocale: views.contentLocale };
    },
    /** Sources numbered in the order in which they first appear on a page. */
    numbered: (ids: readonly string[]): NumberedSource[] =>
      [...new Set(ids)].map((id, index) => ({ ...source(id), number: index + 1 })),
  };
}

const strength: Record<Source['reliability'], number> = { primary: 0, reputable: 1, weak: 2 };

function found<Of>(what: string, id: string, it: Of | undefined): Of {
  if (it === undefined) throw new Error(`there is no ${what} "${id}" in the content`);
  return it;
}
