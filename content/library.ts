import * as generated from '#generated';
import { defaultLocale, type Locale, locales } from '#i18n/locales.ts';
import { placedViews } from './placedViews.ts';
import { plainText } from './plainText.ts';
import type { Answer, Change } from './schema/fields.ts';
import type { Fields, Kind } from './schema/kinds.ts';
import type { Source } from './schema/source.ts';

/** A source with the number it has on a page. */
export type NumberedSource = Source & { id: string; number: number };

/** What a page needs to know of one text: the reader's language, the text's language, and how the two relate. */
export type Text<K extends Kind = Kind> = {
  kind: K;
  slug: string;
  fields: Fields<K>;
  /** The compiled body; components/Body.tsx shows it. */
  body: string;
  /** The words of the body, for machines that read no tags. */
  plain: () => string;
  /** The reader's language. */
  locale: Locale;
  /** The language that the text is written in; differs from `locale` when there is no translation. */
  contentLocale: Locale;
  /** How a translated text stands to its original; null for the original itself. */
  translation: { isCurrent: boolean; isReviewed: boolean } | null;
  /** The revision that the text follows, and when its original last changed. */
  revision: number;
  updated: string;
  /** The languages in which this text exists. */
  languages: Locale[];
  /** The ids of the sources it cites, in the order in which they first appear. */
  cites: string[];
  /** Each change of meaning, newest first, in the text's own words. */
  changes: readonly Change[];
  /** What it is about, and the views that answer it; the same in every language. */
  topics: readonly string[];
  answeredBy: readonly Answer[];
  /** Those of the views that its body names beside a paragraph. */
  placed: readonly string[];
};

type Document<K extends Kind> = Fields<K> & { _raw: { sourceFilePath: string }; body: { raw: string; code: string } };
const all = generated.allDocuments as unknown as { type: string; _raw: { sourceFilePath: string } }[];

const documents = <K extends Kind>(kind: K): Document<K>[] =>
  all.filter((document) => document.type.toLowerCase() === kind) as unknown as Document<K>[];
const sources = all.filter((document) => document.type === 'Sources') as unknown as (Source & {
  _raw: { sourceFilePath: string };
})[];
const place = (document: { _raw: { sourceFilePath: string } }) => {
  const [, locale, file] = document._raw.sourceFilePath.split('/');
  return { locale: locale as Locale, slug: file?.replace(/\.mdx$/, '') ?? '' };
};

/** One text in the reader's language, or in its original language where no translation exists; null when there is no such text. */
export function readText<K extends Kind>(kind: K, slug: string, locale: Locale): Text<K> | null {
  const versions = documents(kind).filter((document) => place(document).slug === slug);
  const original = versions.find((version) => place(version).locale === defaultLocale);
  const document = versions.find((version) => place(version).locale === locale) ?? original;
  if (!document || !original) return null;
  const { _raw, body, ...fields } = document;
  const revision = original.revision ?? 1;
  return {
    kind,
    slug,
    fields: fields as unknown as Fields<K>,
    body: body.code,
    plain: () => plainText(body.raw),
    locale,
    contentLocale: place(document).locale,
    translation:
      document === original
        ? null
        : { isCurrent: document.translates === revision, isReviewed: document.reviewedBy !== undefined },
    revision: document.translates ?? revision,
    updated: original.updated ?? '',
    languages: locales.filter((language) => versions.some((version) => place(version).locale === language)),
    cites: citedIn(fields, body.raw),
    changes: document.changes,
    topics: original.topics ?? [],
    answeredBy: original.answeredBy ?? [],
    placed: placedViews(body.raw),
  };
}

/** The slugs of a kind, in the order of their `order` field, else by name. */
export function slugsOf(kind: Kind): string[] {
  const originals = documents(kind).filter((document) => place(document).locale === defaultLocale);
  const order = (document: object) => ('order' in document ? Number(document.order) : 0);
  return originals
    .sort((a, b) => order(a) - order(b) || place(a).slug.localeCompare(place(b).slug))
    .map((document) => place(document).slug);
}

/** All texts of a kind in the reader's language. */
export const readTexts = <K extends Kind>(kind: K, locale: Locale): Text<K>[] =>
  slugsOf(kind).flatMap((slug) => readText(kind, slug, locale) ?? []);

/** The sources that texts cite, numbered in the order of their first appearance on the page. */
export function sourcesOf(...texts: Text[]): NumberedSource[] {
  const ids = [...new Set(texts.flatMap((text) => text.cites))];
  return ids.map((id, index) => ({ ...sourceById(id), id, number: index + 1 }));
}

/** The whole bibliography. */
export const allSources = (): (Source & { id: string })[] => sources.map((source) => ({ ...source, id: idOf(source) }));

const idOf = (source: { _raw: { sourceFilePath: string } }) =>
  source._raw.sourceFilePath.replace(/^sources\/|\.yaml$/g, '');

function sourceById(id: string): Source {
  const found = sources.find((source) => idOf(source) === id);
  if (!found) throw new Error(`there is no source "${id}"`);
  return found;
}

/** Fields come before the body on the pages, so their sources are counted first. */
function citedIn(fields: object, body: string): string[] {
  const inFields: string[] = [];
  JSON.stringify(fields, (key, value) => {
    if (/^(sources|\w+Sources)$/.test(key)) inFields.push(...(value as string[]));
    if (key === 'original') inFields.push(String(value));
    return value;
  });
  const inBody = [...body.matchAll(/<Cite of="([^"]+)"/g)].map((match) => match[1] ?? '');
  return [...new Set([...inFields, ...inBody])];
}

/** The publishers of sources, by id: for entries that name their sources in short; with the year where one published several. */
export function publishersOf(ids: readonly string[]): { id: string; publisher: string; year: string }[] {
  const named = ids.map((id) => ({ ...sourceById(id), id }));
  return named.map(({ id, publisher, date }) => {
    const isAlone = named.every((other) => other.id === id || other.publisher !== publisher);
    return { id, publisher, year: isAlone ? '' : (/^\d{4}/.exec(date)?.[0] ?? '') };
  });
}
