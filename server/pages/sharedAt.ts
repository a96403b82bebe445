import type { Locale } from '#i18n/locales.ts';
import type { Site } from '#server/site/site.ts';
import { titlesOf } from '#server/site/titlesOf.ts';

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
  const find = async (at: string) => (await site.file(at)) ?? (await site.template(at));
  const found = await find(`/${locale}${path}`);
  if (!found) return null;
  // Only pages for everybody name their site, for the cards that others show of them.
  const { title, site: name } = titlesOf(found);
  if (!name) return null;
  const part = anchor ? await find(`/embed/${locale}${path}/${anchor}`) : null;
  const back = `/${locale}${page}`;
  return { title: withoutName(part ? titlesOf(part).title : title, name), url: site.origin + back, back };
}

const withoutName = (title: string, name: string) =>
  title.endsWith(` – ${name}`) ? title.slice(0, -name.length - 3) : title;
