import { isVersion, lookQuery, readLook } from '#blanks/embedLook.ts';
import { type EmbedName, embedKinds, framePath, isOfLetter, pageOfEmbed, readEmbed } from '#blanks/embeds.ts';
import { readPath } from '#i18n/address.ts';
import { defaultLocale } from '#i18n/locales.ts';
import { letterOf } from '#server/answers/portal.ts';
import type { Site } from '#server/site/site.ts';

/** What oEmbed knows of an address of ours. */
export type FoundPage = {
  locale: string;
  /** The name of the site in that language. */
  provider: string;
  title: string;
  /** The letter that it shows, if it shows one. */
  letter: string | null;
  /** Its frame, with the look, edition and partner that the address names, and the page that it is of; null of a page that has none, or one for named sites alone. Its height is in CSS pixels. */
  frame: { path: string; page: string; height: number } | null;
  /** The path of its og image, if it has one. */
  image: string | null;
};

/** Survivors' accounts stand on our page alone, beside what belongs to them: they are offered to no other. */
const notForOthers = /^\/voices$/;

/**
 * What is at one of our addresses, in any language: a frame, a page that has one, or a part of it (`#ask-2`, an answer on the
 * page of all); else a page that everybody may find. A slash at its end, `lang` and what else it asks are not minded.
 *
 * @param url any text; it is parsed and compared, never fetched
 * @returns null when it is not ours or not for everybody
 * @throws TypeError when it is no URL
 */
export async function foundAt(site: Site, url: string): Promise<FoundPage | null> {
  const { origin, pathname, hash, searchParams } = new URL(url);
  if (origin !== new URL(site.origin).origin) return null;
  const path = pathname.replace(/\/$/, '') || `/${defaultLocale}`;
  const { room, locale, rest = '' } = readPath(path) ?? {};
  if (!locale || room === undefined || room === '/mail' || notForOthers.test(rest)) return null;
  const provider = (await site.describe(`/${locale}`))?.siteName ?? '';
  const inAll = { locale, provider };
  // An anchor that names no part is not minded.
  for (const anchor of new Set([hash.slice(1), ''])) {
    const name = readEmbed(rest, anchor, room);
    const frame = name && (await site.describe(framePath(locale, name)));
    if (!frame) continue;
    const { kind, slug } = name;
    const letter = isOfLetter(name) ? slug : null;
    const title = (letter && letterOf(site, letter)?.titles[locale]) || (frame.title ?? '');
    const framed = {
      path: framePath(locale, name) + queryOf(site, name, searchParams),
      page: `/${locale}${pageOfEmbed(name)}`,
      height: embedKinds[kind].height,
    };
    const isForAll = frame.csp?.endsWith('frame-ancestors *');
    return {
      ...inAll,
      title,
      letter,
      frame: isForAll ? framed : null,
      image: room === '' ? await imageOf(site, path, rest) : null,
    };
  }
  const page = room === '' ? await site.describe(path) : null;
  if (!page?.siteName || page.title === undefined) return null;
  return { ...inAll, title: page.title, letter: null, frame: null, image: await imageOf(site, path, rest) };
}

/** What of an address is for its frame: the look, the edition, and a partner of the letter. */
function queryOf(site: Site, { kind, slug }: EmbedName, asked: URLSearchParams): string {
  const query = new URLSearchParams(lookQuery(readLook(asked)));
  const version = asked.get('version') ?? '';
  if (isVersion(version)) query.set('version', version);
  const partner = asked.get('partner') ?? '';
  if (kind === 'letter' && Object.hasOwn(letterOf(site, slug)?.partners ?? {}, partner)) query.set('partner', partner);
  return query.size > 0 ? `?${query}` : '';
}

async function imageOf(site: Site, path: string, rest: string): Promise<string | null> {
  const image = `/og${path}${rest ? '' : '/home'}.png`;
  return (await site.describe(image)) ? image : null;
}
