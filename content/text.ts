import type { Locale } from '#i18n/locales.ts';
import type { TextDocument, Versions } from './documents.ts';
import { pathOfText } from './model/addresses.ts';
import { type Edition, editionOf } from './model/edition.ts';
import { type MailBlock, mailBlocks } from './model/mailBlocks.ts';
import { plainText } from './model/plainText.ts';
import { references } from './model/references.ts';
import type { Named, Names, Term } from './names.ts';
import { type Fields, type Kind, kinds } from './schema/kinds.ts';
import { ofOriginal } from './schema/letter.ts';

/** A view that answers a text, or those parts of it that `to` names; `anchor` is where the body names it beside a paragraph. */
type Answer = { view: Named; to?: readonly string[] | undefined; anchor?: string };

/** What a page needs to know of one text. */
export type Text<K extends Kind = Kind> = Edition & {
  kind: K;
  slug: string;
  /** Its path without the language; ends in an anchor where several texts share a page. */
  path: string;
  fields: Fields<K>;
  /** The compiled body; components/text/Body.tsx shows it. */
  body: string;
  /** The words of the body, for machines that read no tags. */
  plain: () => string;
  /** The body for a mail. @param urlOf gives a link its whole address */
  mailed: (urlOf: (href: string) => string) => readonly MailBlock[];
  /** The ids of the sources it cites, in the order in which they are first read. */
  cites: readonly string[];
  /** What it is about, and the views that answer it; the same in every language. */
  topics: readonly Named[];
  answeredBy: readonly Answer[];
  /** The terms that its body may define. */
  terms: ReadonlyMap<string, Term>;
};

/** A text in the reader's language, or in its original language where no translation exists; undefined where there is no such text. */
export function textOf<K extends Kind>(
  kind: K,
  slug: string,
  versions: Versions<TextDocument<K>> | undefined,
  locale: Locale,
  names: Names,
): Text<K> | undefined {
  const found = versions && editionOf(versions as Versions<TextDocument>, locale);
  if (!found) return undefined;
  const { document, original, edition } = found;
  const { body, ...own } = document;
  const fields = { ...sameInAll(original), ...own };
  const placed = new Set(namedBy('View', body.raw));
  return {
    ...edition,
    kind,
    slug,
    path: pathOfText({ kind, slug }),
    fields: fields as Fields<K>,
    body: body.code,
    plain: () => plainText(body.raw),
    mailed: (urlOf) => mailBlocks(body.raw, urlOf),
    cites: citesInOrder(kind, fields, body.raw),
    topics: (original.topics ?? []).map(names.topic),
    answeredBy: (original.answeredBy ?? []).map(({ view, to }) => ({
      view: names.view(view),
      to,
      // Several texts on one page may each name the same view.
      ...(placed.has(view) && { anchor: `${slug}-${view}` }),
    })),
    terms: names.terms,
  };
}

/** What the original says for every language. */
const sameInAll = (original: object) =>
  Object.fromEntries(Object.entries(original).filter(([name]) => (ofOriginal as readonly string[]).includes(name)));

/** The sources of a text as its page cites them: in fields before the body, in the body, in fields after it; last an original that is only named. */
function citesInOrder(kind: Kind, fields: object, body: string): string[] {
  const after: readonly string[] = kinds[kind].afterBody;
  const sourcesOf = (takes: (name: string) => boolean) =>
    sourcesIn(Object.fromEntries(Object.entries(fields).filter(([name]) => takes(name))));
  return [
    ...new Set([
      ...sourcesOf((name) => name !== 'original' && !after.includes(name)),
      ...namedBy('Cite', body),
      ...after.flatMap((name) => sourcesOf((other) => other === name)),
      ...sourcesOf((name) => name === 'original'),
    ]),
  ];
}

/** The ids of the sources that fields name, each once, in their order. */
export const sourcesIn = (fields: object): string[] => [
  ...new Set(references(fields).flatMap(({ to, id }) => (to === 'source' ? id : []))),
];

/** The ids that the elements of a body name: `<Cite of="seed-ncmec-letter" />`. */
const namedBy = (element: 'Cite' | 'View', body: string): string[] =>
  [...body.matchAll(new RegExp(`<${element} of="([^"]+)"`, 'g'))].map((match) => match[1] ?? '');
