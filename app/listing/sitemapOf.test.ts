import { XMLValidator } from 'fast-xml-parser';
import { expect, test } from 'vitest';
import { robotsFor } from './robotsFor.ts';
import { sitemapOf } from './sitemapOf.ts';

test('a page is listed once in each language it is written in, and each names all of them', () => {
  const versions = `<xhtml:link rel="alternate" hreflang="en" href="https://origin.invalid/en/a&amp;b"/>
<xhtml:link rel="alternate" hreflang="ar" href="https://origin.invalid/ar/a&amp;b"/>
<xhtml:link rel="alternate" hreflang="x-default" href="https://origin.invalid/en/a&amp;b"/>`;
  const printed = sitemapOf([{ path: '/a&b', languages: ['en', 'ar'], updated: '2026-11-22' }]);
  expect(printed).toBe(`<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
<url>
<loc>https://origin.invalid/en/a&amp;b</loc>
<lastmod>2026-11-22</lastmod>
${versions}
</url>
<url>
<loc>https://origin.invalid/ar/a&amp;b</loc>
<lastmod>2026-11-22</lastmod>
${versions}
</url>
</urlset>
`);
  expect(XMLValidator.validate(printed)).toBe(true);
});

test('crawlers are kept from the search, from the form for passing on and from what belongs to one signer, and from nothing else', () => {
  expect(robotsFor(['safeguards'])).toBe(`User-agent: *
Disallow: /en/search
Disallow: /en/share/mastodon
Disallow: /en/letters/safeguards/sent
Disallow: /en/letters/safeguards/confirm
Disallow: /en/letters/safeguards/signature
Disallow: /es/search
Disallow: /es/share/mastodon
Disallow: /es/letters/safeguards/sent
Disallow: /es/letters/safeguards/confirm
Disallow: /es/letters/safeguards/signature
Disallow: /ar/search
Disallow: /ar/share/mastodon
Disallow: /ar/letters/safeguards/sent
Disallow: /ar/letters/safeguards/confirm
Disallow: /ar/letters/safeguards/signature

Sitemap: https://origin.invalid/sitemap.xml
`);
});
