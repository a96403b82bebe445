import { parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { alternatesOf, checkSitemap } from './checkSitemap.ts';

const origin = 'https://letter.example';
type Alternates = Record<string, string>;
const both: Alternates = { en: '/en/about', ar: '/ar/about', 'x-default': '/en/about' };

const page = (canonical: string | null, alternates: Alternates = {}) =>
  `<head>${canonical === null ? '' : `<link rel="canonical" href="${origin}${canonical}">`}${Object.entries(alternates)
    .map(([language, path]) => `<link rel="alternate" hreflang="${language}" href="${origin}${path}">`)
    .join(
      '',
    )}<link rel="alternate" type="application/atom+xml" href="${origin}/en/feed.atom"><link rel="alternate" type="application/pdf" hreflang="en" href="/pdf/en/about.pdf"></head>`;

const sitemap = (entries: Record<string, Alternates>) =>
  `<?xml version="1.0"?><urlset>${Object.entries(entries)
    .map(
      ([path, alternates]) =>
        `<url><loc>${origin}${path}</loc>${Object.entries(alternates)
          .map(([language, to]) => `<xhtml:link rel="alternate" hreflang="${language}" href="${origin}${to}"/>`)
          .join('')}</url>`,
    )
    .join('')}</urlset>`;

/** The translations of the pages that may be listed, as publish reads them. */
const listed = (pages: Record<string, string>) =>
  new Map(
    Object.entries(pages).flatMap(([path, html]) => {
      const alternates = alternatesOf(parseDocument(html), origin + path);
      return alternates ? [[origin + path, alternates] as const] : [];
    }),
  );
const pages = listed({
  '/en/about': page('/en/about', both),
  '/ar/about': page('/ar/about', both),
  '/es/about': page('/en/about'),
  '/en/problem': page(null),
});

describe('the sitemap', () => {
  test('that lists each page of its own with its translations has no fault', () => {
    expect(checkSitemap(pages, sitemap({ '/en/about': both, '/ar/about': both }))).toEqual([]);
  });

  test('that leaves out a page', () => {
    expect(checkSitemap(pages, sitemap({ '/en/about': both }))).toEqual([
      '/sitemap.xml does not list https://letter.example/ar/about',
      '/sitemap.xml: https://letter.example/ar/about (ar) does not lead back to https://letter.example/en/about',
    ]);
  });

  test.each(['/es/about', '/en/problem', '/en/gone'])('that lists %s, which has no text of its own', (path) => {
    const alone = { en: path, 'x-default': path };
    expect(checkSitemap(pages, sitemap({ '/en/about': both, '/ar/about': both, [path]: alone }))).toEqual([
      `/sitemap.xml lists https://letter.example${path}, which is no page of its own`,
    ]);
  });

  test('that names other translations than the page itself', () => {
    const english = { en: '/en/about', 'x-default': '/en/about' };
    expect(checkSitemap(listed({ '/en/about': page('/en/about', both) }), sitemap({ '/en/about': english }))).toEqual([
      '/sitemap.xml and the head of https://letter.example/en/about name different translations',
    ]);
  });

  test('in which a page does not name itself', () => {
    const arabic = { ar: '/ar/about', 'x-default': '/ar/about' };
    expect(checkSitemap(pages, sitemap({ '/en/about': arabic, '/ar/about': arabic }))).toContain(
      '/sitemap.xml: https://letter.example/en/about does not name itself',
    );
  });
});

test('a page that says where it stands and is not to be found is on no sitemap', () => {
  const draft = page('/en/draft').replace('<head>', '<head><meta name="robots" content="noindex">');
  expect(alternatesOf(parseDocument(draft), `${origin}/en/draft`)).toBeNull();
  expect(alternatesOf(parseDocument(page('/en/draft')), `${origin}/en/draft`)).not.toBeNull();
});
