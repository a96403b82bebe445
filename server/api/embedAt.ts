import { readPath } from '#i18n/address.ts';
import { letterOf } from '#server/answers/portal.ts';
import type { Site } from '#server/site/site.ts';

/** What oEmbed knows of an embed. Sizes are in CSS pixels. */
export type Embed = { path: string; provider: string; title: string; width: number; height: number };

/** An address without its language. */
const address = /^\/(?<kind>positions|faq|letters)(?:\/(?<slug>[a-z0-9-]+))?(?<count>\/count)?$/;

/**
 * The embed of one of our addresses: of a position, of an answer (`/en/faq#slug`), of a letter, or the address of an embed itself.
 *
 * @param url any text; it is parsed and compared, never fetched
 * @returns null when it is not ours or has no embed
 * @throws TypeError when it is no URL
 */
export async function embedAt(site: Site, url: string): Promise<Embed | null> {
  const { origin, pathname, hash } = new URL(url);
  if (origin !== new URL(site.origin).origin) return null;
  const { room, locale, rest } = readPath(pathname.replace(/\/$/, '')) ?? {};
  if (!locale || room === '/mail') return null;
  const { kind, slug, count } = address.exec(rest ?? '')?.groups ?? {};
  const named = slug ?? (kind === 'faq' ? hash.slice(1) : '');
  if (!kind || !named) return null;
  const path = `/embed/${locale}/${kind}/${named}${count ?? ''}`;
  const page = await site.describe(path);
  if (!page) return null;
  const title = (kind === 'letters' && letterOf(site, named)?.titles[locale]) || (page.title ?? '');
  const provider = (await site.describe(`/${locale}`))?.siteName ?? '';
  return { path, provider, title, width: 600, height: count ? 200 : kind === 'letters' ? 900 : 400 };
}
