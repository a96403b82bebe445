import { escapeXml } from '#blanks/feeds/escapeXml.ts';
import { urlOf } from '#i18n/address.ts';
import { defaultLocale } from '#i18n/locales.ts';
import type { ListedPage } from './listedPages.ts';

/** The sitemap: each page in each language that it is really written in, and each of them names all the others. */
export function sitemapOf(pages: readonly ListedPage[]): string {
  const entries = pages.flatMap(({ path, languages, original = defaultLocale, updated }) => {
    const link = (hreflang: string, url: string) =>
      `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeXml(url)}"/>`;
    const versions = [
      ...languages.map((language) => link(language, urlOf(language, path))),
      link('x-default', urlOf(original, path)),
    ];
    return languages.map((language) =>
      [
        '<url>',
        `<loc>${escapeXml(urlOf(language, path))}</loc>`,
        ...(updated ? [`<lastmod>${updated}</lastmod>`] : []),
        ...versions,
        '</url>',
      ].join('\n'),
    );
  });
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}
