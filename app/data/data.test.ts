import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { beforeAll, describe, expect, test } from 'vitest';
import { everyFigure } from '#app/figure.ts';
import { libraryIn } from '#content/library.ts';
import { collections } from '#content/schema/collections.ts';
import { kinds } from '#content/schema/kinds.ts';
import { locales } from '#i18n/locales.ts';
import { rowsOf } from './figures/rowsOf.ts';
import { letterData } from './letterData.ts';
import { printedData } from './printedData.ts';

type Item = { id: string; words: Record<string, Record<string, unknown>> };
type Data = { $schema: string; items: Item[] } & Record<string, unknown>;

const printed = new Map([...printedData].map(([file, print]) => [file, print()]));
const parsed = (file: string) => JSON.parse(printed.get(file) ?? 'null');
const dataNames = [...printedData.keys()].flatMap((file) => /^(\w+)\.json$/.exec(file)?.[1] ?? []);
const data = new Map<string, Data>();
const schemas = new Map<string, object>();
/** A validator that others wrote. */
const ajv = new Ajv2020({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
const faultsOf = (name: string, value: unknown) => {
  const validate = ajv.getSchema(`https://origin.invalid/data/${name}.schema.json`);
  return validate?.(value) ? [] : (validate?.errors ?? ['there is no schema']);
};

beforeAll(() => {
  for (const name of dataNames) data.set(name, parsed(`${name}.json`));
  for (const name of [...dataNames, 'letter', 'figure']) {
    schemas.set(name, parsed(`${name}.schema.json`));
    ajv.addSchema(schemas.get(name) as object);
  }
});

test('every kind of text and every collection is a data file, in the catalogue too', () => {
  const shown = { viewpoints: 'views', helplines: 'help' } as Record<string, string>;
  const all = [...Object.keys(kinds), ...Object.keys(collections)].map((name) => shown[name] ?? name);
  expect(dataNames).toEqual(expect.arrayContaining([...all, 'sources', 'corrections', 'partners', 'index']));
  const listed = (data.get('index')?.items ?? []).map((item) => (item as { name?: string }).name);
  expect(listed).toEqual(
    expect.arrayContaining([...dataNames.filter((name) => name !== 'index'), 'letters/safeguards']),
  );
});

test.each(dataNames)('%s.json is what its schema says, as a validator of others reads both', (name) => {
  const value = data.get(name);
  expect(value?.$schema).toBe((schemas.get(name) as { $id: string }).$id);
  expect(faultsOf(name, value)).toEqual([]);
  expect(value).toMatchObject({
    version: '1.0',
    licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
    credit: 'Private & Protected, https://origin.invalid, CC BY 4.0',
    ...(value?.items.length !== 0 && { updated: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) }),
  });
});

test.each(dataNames.filter((name) => name !== 'partners'))('the schema of %s refuses what is no such data', (name) => {
  const value = structuredClone(data.get(name)) as Data;
  expect(value.items.length).toBeGreaterThan(0);
  (value.items[0] as Record<string, unknown>).surprise = true;
  value.version = 'another';
  expect(faultsOf(name, value)).toMatchObject([{ instancePath: '/version' }, { instancePath: '/items/0' }]);
});

test('a letter has the words of each version that could be signed, with their hashes', () => {
  const value = JSON.parse(JSON.stringify(letterData('safeguards').read()));
  expect(faultsOf('letter', value)).toEqual([]);
  const { versions, letter } = value;
  expect(versions.length).toBeGreaterThan(0);
  expect(versions.at(-1).version).toBe(letter.words.en.version);
  for (const { words } of versions) expect(words.en.sha256).toMatch(/^[0-9a-f]{64}$/);
  // How organisers reach whom a letter is addressed to is in the content, and nobody else's.
  expect(JSON.stringify(schemas.get('letter'))).not.toMatch(/"contact"|"privacy"|"key"/);
});

describe('what travels', () => {
  test('has words in every language that has them, and in no other', () => {
    for (const kind of ['positions', 'faq', 'news'] as const) {
      const items = data.get(kind)?.items ?? [];
      expect(items.map(({ id }) => id)).toEqual(
        libraryIn('en')
          .texts(kind)
          .map(({ slug }) => slug),
      );
      for (const { id, words } of items)
        expect(Object.keys(words), id).toEqual(libraryIn('en').text(kind, id)?.languages);
    }
    for (const { words } of data.get('glossary')?.items ?? []) expect(Object.keys(words)).toEqual(locales);
  });

  test('names only what stands in other files', () => {
    const ids = (name: string) => new Set(data.get(name)?.items.map(({ id }) => id));
    const [sources, topics, views] = [ids('sources'), ids('topics'), ids('views')];
    for (const kind of ['positions', 'faq', 'voices', 'news', 'guides'])
      for (const item of (data.get(kind)?.items ?? []) as unknown as Record<string, string[]>[]) {
        expect(item.sources?.filter((id) => !sources.has(id))).toEqual([]);
        expect(item.topics?.filter((id) => !topics.has(id))).toEqual([]);
        for (const { view } of item.answeredBy as unknown as { view: string }[]) expect(views).toContain(view);
      }
  });

  test('is nothing that a survivor said, nor who', () => {
    const item = data.get('voices')?.items[0] as Item;
    expect(Object.keys(item.words.en ?? {})).toEqual([
      'url',
      'revision',
      'isCurrent',
      'isReviewed',
      'summary',
      'warnings',
      'original',
    ]);
    const everything = [...printed.values()].join('\n');
    for (const locale of locales)
      for (const { plain, fields } of libraryIn(locale).texts('voices')) {
        expect(everything.includes(fields.title), fields.title).toBe(false);
        for (const line of plain().split('\n')) expect(everything.includes(line.slice(0, 60)), line).toBe(false);
      }
  });

  test('is no note for editors, and no tag of theirs', () => {
    const everything = [...data.values()].map((value) => JSON.stringify(value)).join('\n');
    expect(everything).not.toMatch(/<(Term|Cite|View)\b/);
    expect(JSON.stringify(data.get('sources')?.items)).not.toContain('"note"');
  });
});

test('the table of the figures has every row of every figure, that of the timeline every entry', () => {
  const rows = everyFigure().flatMap(({ slug }) => {
    const page = libraryIn('en').figure(slug);
    return page ? rowsOf(page) : [];
  });
  expect(faultsOf('figure', rows)).toEqual([]);
  expect(
    printedData
      .get('figures.en.csv')?.()
      .match(/https:\/\/origin\.invalid\/en\/figures\/.*\r\n/g),
  ).toHaveLength(rows.length);
  const timeline = printed.get('timeline.ar.csv') ?? '';
  expect(timeline.startsWith('\uFEFFentry,date,label,fact,')).toBe(true);
  expect(timeline.match(/https:\/\/origin\.invalid\/ar\/timeline#.*\r\n/g)).toHaveLength(
    data.get('timeline')?.items.length ?? 0,
  );
});
