import { origin, urlOf } from '#i18n/address.ts';
import { moment } from '#i18n/dates.ts';
import type { Locale } from '#i18n/locales.ts';

/** A thing as schema.org describes it. */
export type JsonLdNode = { '@type': string; '@id'?: string; [property: string]: unknown };

/** A step on the way from the home page to a page. */
export type Crumb = { name: string; path: string };

export type AboutPage = {
  locale: Locale;
  path: string;
  siteName: string;
  title: string;
  description?: string | undefined;
  /** The language that the text is written in. */
  contentLocale: Locale;
  /** The day of the last change. */
  updated?: string | undefined;
  /** The visible way to this page, from the home page to the page itself. */
  trail?: readonly Crumb[] | undefined;
  /** What the page is about: one thing, or the questions of a page of questions. */
  main?: JsonLdNode | readonly JsonLdNode[] | undefined;
};

/** The portal as the author and publisher of its texts. */
export const portal = { '@id': `${origin}/#portal` };

/** What a page says to machines: the portal, its site, the page, the way to it, and what it is about. Nothing that is not visible. */
export function pageJsonLd({
  locale,
  path,
  siteName,
  title,
  description,
  contentLocale,
  updated,
  trail,
  main,
}: AboutPage) {
  const url = urlOf(locale, path);
  const site = { '@id': `${origin}/#site` };
  const isFaq = Array.isArray(main);
  const page: JsonLdNode = {
    '@type': isFaq ? 'FAQPage' : 'WebPage',
    '@id': url,
    url,
    name: title,
    ...(description && { description }),
    inLanguage: contentLocale,
    isPartOf: site,
    ...(updated && { dateModified: moment(updated) }),
    ...(trail && { breadcrumb: breadcrumbs(trail, locale) }),
    ...(main && { mainEntity: isFaq ? main : { '@id': (main as JsonLdNode)['@id'] } }),
  };
  return {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'Organization', ...portal, name: siteName, url: `${origin}/`, logo: `${origin}/icon.svg` },
      { '@type': 'WebSite', ...site, name: siteName, url: `${origin}/`, publisher: portal },
      page,
      ...(main && !isFaq ? [main as JsonLdNode] : []),
    ],
  };
}

const breadcrumbs = (trail: readonly Crumb[], locale: Locale): JsonLdNode => ({
  '@type': 'BreadcrumbList',
  itemListElement: trail.map(({ name, path }, index) => ({
    '@type': 'ListItem',
    position: index + 1,
    name,
    item: urlOf(locale, path),
  })),
});
