import { describe, expect, test } from 'vitest';
import {
  glossaryJsonLd,
  guideJsonLd,
  letterJsonLd,
  newsJsonLd,
  positionJsonLd,
  questionJsonLd,
} from './contentJsonLd.ts';
import { serialize } from './JsonLd.tsx';
import { pageJsonLd } from './pageJsonLd.ts';

const organisation = {
  '@type': 'Organization',
  '@id': 'https://origin.invalid/#portal',
  name: 'Private & Protected',
  url: 'https://origin.invalid/',
  logo: 'https://origin.invalid/icon.svg',
};
const site = {
  '@type': 'WebSite',
  '@id': 'https://origin.invalid/#site',
  name: 'Private & Protected',
  url: 'https://origin.invalid/',
  publisher: { '@id': 'https://origin.invalid/#portal' },
};
const about = {
  locale: 'es',
  path: '/voices',
  siteName: 'Private & Protected',
  title: 'Voces',
  contentLocale: 'es',
  original: 'en',
} as const;

describe('the graph of a page', () => {
  test('without a thing of its own is the portal, its site and a plain page', () => {
    expect(pageJsonLd({ ...about, description: 'Tres personas.' })).toEqual({
      '@context': 'https://schema.org',
      '@graph': [
        organisation,
        site,
        {
          '@type': 'WebPage',
          '@id': 'https://origin.invalid/es/voices',
          url: 'https://origin.invalid/es/voices',
          name: 'Voces',
          description: 'Tres personas.',
          inLanguage: 'es',
          isPartOf: { '@id': 'https://origin.invalid/#site' },
        },
      ],
    });
  });

  test('shows the way to it, its last change and what it is about', () => {
    const main = { '@type': 'Article', '@id': 'https://origin.invalid/en/positions/a#work' };
    const trail = [
      { name: 'Inicio', path: '' },
      { name: 'Posturas', path: '/positions' },
      { name: 'A', path: '/positions/a' },
    ];
    const { '@graph': graph } = pageJsonLd({
      ...about,
      path: '/positions/a',
      title: 'A',
      contentLocale: 'en',
      updated: '2026-11-22',
      trail,
      main,
    });
    expect(graph.slice(2)).toEqual([
      {
        '@type': 'WebPage',
        '@id': 'https://origin.invalid/es/positions/a',
        url: 'https://origin.invalid/es/positions/a',
        name: 'A',
        inLanguage: 'en',
        isPartOf: { '@id': 'https://origin.invalid/#site' },
        dateModified: '2026-11-22T00:00:00Z',
        breadcrumb: {
          '@type': 'BreadcrumbList',
          itemListElement: [
            { '@type': 'ListItem', position: 1, name: 'Inicio', item: 'https://origin.invalid/es' },
            { '@type': 'ListItem', position: 2, name: 'Posturas', item: 'https://origin.invalid/es/positions' },
            { '@type': 'ListItem', position: 3, name: 'A', item: 'https://origin.invalid/es/positions/a' },
          ],
        },
        mainEntity: { '@id': 'https://origin.invalid/en/positions/a#work' },
      },
      main,
    ]);
  });

  test('of questions is one page of questions', () => {
    const main = [{ '@type': 'Question', name: '?' }];
    expect(pageJsonLd({ ...about, path: '/faq', main })['@graph'].slice(2)).toMatchObject([
      { '@type': 'FAQPage', mainEntity: [{ '@type': 'Question', name: '?' }] },
    ]);
  });
});

test('nothing in the data can end its element or begin another', () => {
  const printed = serialize({ name: '</script><script>alert(1)</script><!-- & "é"' });
  expect(printed).toBe('{"name":"\\u003c/script>\\u003cscript>alert(1)\\u003c/script>\\u003c!-- & \\"é\\""}');
  expect(JSON.parse(printed)).toEqual({ name: '</script><script>alert(1)</script><!-- & "é"' });
});

describe('what a text says of itself', () => {
  const sources = [
    { id: 'letter', url: 'https://ngo.example/letter' },
    { id: 'news', url: 'https://press.example/news' },
  ] as never;
  const text = (fields: object, about: object = {}) => ({
    ...{ slug: 'a', locale: 'ar', contentLocale: 'ar', original: 'en', updated: '2026-11-22', revision: 2, topics: [] },
    changes: [{ date: '2026-11-22' }, { date: '2026-11-20' }],
    fields: { title: 'T', summary: 'S', original: 'letter', ...fields },
    ...about,
  });
  /** The page of a text, with its sources. */
  const page = (...about: Parameters<typeof text>) => ({ text: text(...about), sources }) as never;
  const work = (path: string) => ({
    '@id': `https://origin.invalid/ar${path}#work`,
    url: `https://origin.invalid/ar${path}`,
    description: 'S',
    inLanguage: 'ar',
    image: `https://origin.invalid/og/ar${path}.png`,
    datePublished: '2026-11-20T00:00:00Z',
    dateModified: '2026-11-22T00:00:00Z',
    author: { '@id': 'https://origin.invalid/#portal' },
    publisher: { '@id': 'https://origin.invalid/#portal' },
    translationOfWork: { '@id': `https://origin.invalid/en${path}#work` },
    citation: ['https://ngo.example/letter', 'https://press.example/news'],
  });

  test('a position: an article about an organisation, based on its statement', () => {
    expect(positionJsonLd(page({ organisation: 'ECPAT' }))).toEqual({
      '@type': 'Article',
      ...work('/positions/a'),
      headline: 'T',
      version: '2',
      about: { '@type': 'Organization', name: 'ECPAT' },
      isBasedOn: 'https://ngo.example/letter',
    });
  });

  test('a news item', () => {
    expect(newsJsonLd(page({ publisher: 'Police' }))).toEqual({
      '@type': 'NewsArticle',
      ...work('/news/a'),
      headline: 'T',
      version: '2',
      about: { '@type': 'Organization', name: 'Police' },
      isBasedOn: 'https://ngo.example/letter',
    });
  });

  test('a guide: an article, and whom it is for', () => {
    expect(guideJsonLd(page({ reader: 'Parents' }, { path: '/guides/a' }))).toEqual({
      '@type': 'Article',
      ...work('/guides/a'),
      headline: 'T',
      version: '2',
      audience: { '@type': 'Audience', audienceType: 'Parents' },
    });
  });

  test('the letter: the version of the wording, not of the file', () => {
    expect(letterJsonLd(page({ version: '1.0', date: '2026-11-20' }))).toEqual({
      '@type': 'CreativeWork',
      ...work('/letters/a'),
      name: 'T',
      version: '1.0',
      datePublished: '2026-11-20',
      // Its state is filled in when it is answered.
      creativeWorkStatus: expect.stringContaining('closed'),
    });
  });

  test('an original translates nothing; a text that is not translated names the original as itself', () => {
    const shown = positionJsonLd(page({ organisation: 'E' }, { contentLocale: 'en' }));
    expect(shown).toMatchObject({ '@id': 'https://origin.invalid/en/positions/a#work', inLanguage: 'en' });
    expect(shown).not.toHaveProperty('translationOfWork');
  });

  test('a question of the explainer, the same on its page and on that of all', () => {
    const url = 'https://origin.invalid/ar/faq/a';
    expect(questionJsonLd(text({}, { path: '/faq/a', plain: () => 'Words.' }) as never)).toEqual({
      '@type': 'Question',
      '@id': `${url}#question`,
      url,
      name: 'T',
      inLanguage: 'ar',
      datePublished: '2026-11-20T00:00:00Z',
      dateModified: '2026-11-22T00:00:00Z',
      author: { '@id': 'https://origin.invalid/#portal' },
      acceptedAnswer: {
        '@type': 'Answer',
        url,
        text: 'Words.',
        author: { '@id': 'https://origin.invalid/#portal' },
      },
    });
  });

  test('the glossary', () => {
    const terms = [{ id: 'a', term: 'T', short: 'S' }];
    const collection = { terms, locale: 'ar', contentLocale: 'en' };
    expect(glossaryJsonLd(collection as never, 'Glossary')).toEqual({
      '@type': 'DefinedTermSet',
      '@id': 'https://origin.invalid/ar/glossary#terms',
      name: 'Glossary',
      inLanguage: 'en',
      hasDefinedTerm: [
        { '@type': 'DefinedTerm', '@id': 'https://origin.invalid/ar/glossary#a', name: 'T', description: 'S' },
      ],
    });
  });
});
