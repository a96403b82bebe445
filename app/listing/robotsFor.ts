import { origin, pathIn } from '#i18n/address.ts';
import { locales } from '#i18n/locales.ts';

/** Crawlers may read everything but the search and the form for passing on, whose pages have no end, and the pages that belong to one signer. */
export function robotsFor(letters: readonly string[]): string {
  const privatePaths = letters.flatMap((slug) =>
    ['sent', 'confirm', 'signature'].map((page) => `/letters/${slug}/${page}`),
  );
  const closed = locales.flatMap((locale) =>
    ['/search', '/share/mastodon', ...privatePaths].map((path) => `Disallow: ${pathIn(locale, path)}`),
  );
  return ['User-agent: *', ...closed, '', `Sitemap: ${origin}/sitemap.xml`, ''].join('\n');
}
