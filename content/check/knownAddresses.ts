import { existsSync, globSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readWordings } from '#content/files/wordings.ts';
import { pathOfCollection, pathOfEntry, pathOfText } from '#content/model/addresses.ts';
import { versionInPath } from '#content/model/letterVersions.ts';
import { originalFile } from '#content/model/original.ts';
import { readFields } from '#content/readFields.ts';
import { type CollectionName, collections } from '#content/schema/collections.ts';
import type { Answer } from '#content/schema/fields.ts';
import { type Kind, kinds } from '#content/schema/kinds.ts';
import { locales } from '#i18n/locales.ts';
import { entriesIn, idsIn } from './entries.ts';

/** Where the pages are printed: one folder for each address. */
const pages = 'app/[[]locale]';

/**
 * The addresses that a text can link to: the pages that are printed, and those that each text and entry makes.
 * Their anchors are known where content makes them all; a link to another anchor is followed when the site is finished.
 */
export function knownAddresses(folder: string): Map<string, Set<string> | null> {
  const addresses = new Map<string, Set<string> | null>([['/', null]]);
  for (const file of globSync(`${pages}/**/{page.tsx,route.ts}`)) {
    const path = file
      .replaceAll('\\', '/')
      .split('/')
      .slice(2, -1)
      .filter((part) => !/^\(.*\)$/.test(part))
      .join('/');
    if (!path.includes('[')) addresses.set(`/${path}`, null);
  }
  for (const kind of Object.keys(kinds) as Kind[])
    for (const slug of slugsIn(folder, kind)) {
      const [path = '', anchor] = pathOfText({ kind, slug }).split('#');
      const fields = readFields(join(folder, originalFile(folder, kind, `${slug}.mdx`) ?? ''));
      const anchors = anchor ? [anchor, ...viewsOf(slug, fields)] : partsOf(kind, slug, fields);
      addresses.set(path, anchors && new Set([...(addresses.get(path) ?? []), ...anchors]));
      // The answers have pages of their own, and stand together on one more.
      if (kind === 'faq')
        addresses.set('/faq', new Set([...(addresses.get('/faq') ?? []), slug, ...viewsOf(slug, fields)]));
      // Each version of a letter stays readable.
      if (kind === 'letters')
        for (const version of readWordings(folder, slug).keys())
          addresses.set(`${path}/versions/${versionInPath(version)}`, null);
    }
  for (const name of Object.keys(collections) as CollectionName[]) {
    const facts = readFields(join(folder, name, 'facts.yaml'));
    addresses.set(pathOfCollection[name], new Set([...idsIn(name, facts), ...headingsOf(name, facts)]));
    if (name === 'topics' || name === 'figures')
      for (const { id } of entriesIn(name, facts)) addresses.set(pathOfEntry(name, id), null);
  }
  return addresses;
}

const slugsIn = (folder: string, kind: Kind) => {
  const names = new Set(
    locales.flatMap((locale) => {
      const room = join(folder, kind, locale);
      return existsSync(room) ? readdirSync(room) : [];
    }),
  );
  return [...names].flatMap((name) =>
    name.endsWith('.mdx') && originalFile(folder, kind, name) ? name.replace(/\.mdx$/, '') : [],
  );
};

const viewsOf = (slug: string, { answeredBy }: Record<string, unknown>) =>
  (Array.isArray(answeredBy) ? (answeredBy as Answer[]) : []).map((answer) => `${slug}-${answer?.view}`);

/** The anchors of a position, its requests and questions, and of an answer. Other texts have those of their layout only. */
function partsOf(kind: Kind, slug: string, fields: Record<string, unknown>): string[] | null {
  if (kind === 'faq') return ['text', 'sources', ...viewsOf(slug, fields)];
  if (kind !== 'positions') return null;
  const count = (list: unknown) => (Array.isArray(list) ? list.map((_, index) => index + 1) : []);
  return [
    'text',
    'asks',
    'questions',
    'sources',
    'related',
    ...count(fields.asks).map((number) => `ask-${number}`),
    ...count(fields.questions).map((number) => `question-${number}`),
    ...viewsOf(slug, fields),
  ];
}

/** The anchors of a collection's page beside those of its entries. */
function headingsOf(name: CollectionName, facts: Record<string, unknown>): string[] {
  const list = (value: unknown) => (Array.isArray(value) ? (value as Record<string, unknown>[]) : []);
  if (name === 'timeline') return list(facts.entries).map(({ date }) => `y${String(date).slice(0, 4)}`);
  if (name === 'helplines') return ['places', ...list(facts.places).map(({ code }) => String(code))];
  if (name === 'figures') return ['read-first'];
  return name === 'viewpoints' ? ['common'] : [];
}
