import type { Locale } from '#i18n/locales.ts';
import type { Site } from '#server/site/site.ts';

/** A page as it is passed on. */
export type Shared = { title: string; url: string; back: string };

const address = /^(?<path>(?:\/[a-z0-9-]+){0,3})(?:#(?<anchor>[a-z0-9-]+))?$/;

/**
 * The page of ours that a reader wants to pass on, with its title; of a place within a page, that of its embed where there is one.
 *
 * @param page a path without its language, with or without an anchor; any text
 * @returns null when it is none, or is not for everybody
 */
export async function sharedAt(site: Site, locale: Locale, page: string): Promise<Shared | null> {
  const { path, anchor } = address.exec(page)?.groups ?? {};
  if (path === undefined) return null;
  const found = await site.describe(`/${locale}${path}`);
  // Only pages for everybody name their site.
  if (!found?.siteName) return null;
  const part = anchor ? await site.describe(`/embed/${locale}${path}/${anchor}`) : null;
  const back = `/${locale}${page}`;
  return { title: (part ?? found).title ?? '', url: site.origin + back, back };
}
