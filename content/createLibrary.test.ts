import { describe, expect, test } from 'vitest';
import { createLibrary } from './createLibrary.ts';

const history = { revision: 1, updated: '2026-11-22', changes: [{ date: '2026-11-22', revision: 1, what: 'First.' }] };
const translated = { translates: 1, changes: history.changes };
const file = (sourceFilePath: string, fields: object) => ({ _raw: { sourceFilePath }, ...fields });
const text = (path: string, fields: object, raw = '') =>
  file(path, { ...history, title: path, summary: 'S', ...fields, body: { raw, code: '' } });
const collection = (name: string, facts: object, words: object) => [
  file(`${name}/facts.yaml`, facts),
  file(`${name}/words.en.yaml`, { ...history, ...words }),
];
const source = (id: string, kind: string, publisher: string, reliability: string) =>
  file(`sources/${id}.yaml`, { publisher, title: id, date: '2023', kind, reliability });

const documents = [
  text('faq/en/second.mdx', { order: 2 }),
  text('faq/en/first.mdx', { order: 1 }, 'It is so. <Cite of="press" />'),
  text('faq/es/first.mdx', { ...translated, order: 1, updated: undefined }),
  text('voices/en/her.mdx', { order: 1, original: 'press', warnings: ['fear'], topics: ['law'] }),
  text(
    'positions/en/a.mdx',
    { topics: ['law'], answeredBy: [{ view: 'v' }, { view: 'v', to: ['ask-2'] }], asks: [{ sources: ['ngo'] }] },
    'A word. <Cite of="press" /> <View of="v" />',
  ),
  text('positions/en/b.mdx', { topics: ['law'], original: 'ngo' }),
  text('positions/ar/orphan.mdx', { translates: 1 }),
  ...collection('topics', { topics: [{ id: 'law' }] }, { topics: { law: { title: 'Law', summary: 'Of law.' } } }),
  ...collection(
    'viewpoints',
    { introSources: [], views: [{ id: 'v', topics: ['law'], sources: ['press'], replySources: ['press', 'ngo'] }] },
    { intro: { title: 'Both', points: [] }, views: { v: { holder: 'Them', argument: 'So.', reply: 'No.' } } },
  ),
  ...collection(
    'glossary',
    { terms: [{ id: 'hash', sources: ['ngo', 'press'] }] },
    { terms: { hash: { term: 'Hash', short: 'A number.', full: 'A number of a picture.' } } },
  ),
  ...collection('solutions', { solutions: [] }, { touches: {}, solutions: {} }),
  ...collection('figures', { introSources: [], figures: [] }, { intro: { title: '', points: [] }, figures: {} }),
  ...collection('timeline', { entries: [] }, { entries: {} }),
  ...collection('helplines', { places: [] }, { rules: ['Rule'], purposes: {}, labels: {}, entries: {} }),
  source('ngo', 'ngo', 'NGO', 'primary'),
  source('press', 'news', 'Press', 'reputable'),
];
const libraryIn = createLibrary(documents as never);
const english = libraryIn('en');
const spanish = libraryIn('es');

describe('a text', () => {
  test('is found by kind and slug, in the reader’s language or in the original’s', () => {
    expect(spanish.text('faq', 'first')).toMatchObject({ locale: 'es', contentLocale: 'es', languages: ['en', 'es'] });
    expect(spanish.text('faq', 'second')).toMatchObject({ locale: 'es', contentLocale: 'en', translation: null });
  });

  test('that has no original, or is not there, is not found', () => {
    expect(libraryIn('ar').text('positions', 'orphan')).toBeUndefined();
    expect(english.textPage('positions', 'nothing')).toBeUndefined();
  });

  test('comes in its order', () => {
    expect(english.texts('faq').map(({ slug }) => slug)).toEqual(['first', 'second']);
  });
});

test('the page of a text has its sources by number, its topics and views by name, and what to read next', () => {
  const page = english.textPage('positions', 'a');
  expect(page?.sources.map(({ id, number }) => `${number} ${id}`)).toEqual(['1 ngo', '2 press']);
  expect(page?.text.topics).toEqual([{ id: 'law', title: 'Law', contentLocale: 'en' }]);
  expect(page?.text.answeredBy).toEqual([
    { view: { id: 'v', title: 'Them', contentLocale: 'en' }, to: undefined, anchor: 'a-v' },
    { view: { id: 'v', title: 'Them', contentLocale: 'en' }, to: ['ask-2'], anchor: 'a-v' },
  ]);
  expect(page?.related.map(({ slug }) => slug)).toEqual(['b']);
});

test('a view leads back to each claim that it answers, beside the paragraph where the text names it', () => {
  expect(english.collectionPage('viewpoints').views[0]?.answers.map(({ path }) => path)).toEqual([
    '/positions/a#a-v',
    '/positions/a#ask-2',
  ]);
});

test('a term shows one source in short; the glossary shows all', () => {
  expect(english.text('faq', 'first')?.terms.get('hash')?.sources).toEqual([{ id: 'ngo', publisher: 'NGO', year: '' }]);
  expect(english.collectionPage('glossary').terms[0]?.sources).toHaveLength(2);
});

test('the strongest source of an entry stands first', () => {
  expect(english.collectionPage('viewpoints').views[0]?.replySources.map(({ id }) => id)).toEqual(['ngo', 'press']);
});

test('a topic holds texts and entries, and counts them; a testimony shows its warnings, not its summary', () => {
  const things = english.topic('law')?.things ?? [];
  expect(things.map(({ path }) => path)).toEqual(['/positions/a', '/positions/b', '/voices#her', '/views#v']);
  expect(things[2]).toMatchObject({ warnings: ['fear'] });
  expect(things[2]).not.toHaveProperty('summary');
  expect(english.collectionPage('topics').topics).toMatchObject([{ id: 'law', count: 4 }]);
});

test('each source names the places that cite it, and a testimony without its title', () => {
  const [ngo, press] = english.bibliography();
  expect(ngo).toMatchObject({ kind: 'ngo', sources: [{ id: 'ngo' }] });
  expect(press?.sources[0]?.places).toEqual([
    { of: 'positions', title: 'positions/en/a.mdx', path: '/positions/a#citation-2', contentLocale: 'en' },
    { of: 'faq', title: 'faq/en/first.mdx', path: '/faq/first#citation-1', contentLocale: 'en' },
    { of: 'voices', path: '/voices', contentLocale: 'en' },
    { of: 'viewpoints', title: 'Them', path: '/views#v', contentLocale: 'en' },
    { of: 'glossary', title: 'Hash', path: '/glossary#hash', contentLocale: 'en' },
  ]);
});

test('content that names what is not there is refused by name', () => {
  const broken = createLibrary([...documents, text('news/en/x.mdx', { topics: ['nothing'] })] as never);
  expect(() => broken('en').texts('news')).toThrow('there is no topic "nothing"');
});
