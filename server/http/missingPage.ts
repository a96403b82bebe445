import type { Blanks } from '#blanks/filling.ts';
import { readPath } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { letterOf, type Portal } from '#server/answers/portal.ts';
import { acceptedLocale } from '#server/request/acceptedLocale.ts';
import type { Resource } from '#server/site/resource.ts';
import { atOnce, isOf } from '#server/site/site.ts';

/**
 * The page that says that nothing is there, in the language of the path, else of the reader. Programs look for what is not there
 * at made-up addresses, thousands of them, so it is filled once for each language and letter, and kept.
 *
 * @returns null for what the API and frames are told, which is made each time
 */
export function missingPage(portal: Portal, path: string, acceptLanguage: string | undefined): Resource | null {
  const { site, kept } = portal;
  if (path.startsWith('/api/') || path.startsWith('/embed/')) return null;
  const named = readPath(path)?.locale;
  const locale = named ?? acceptedLocale(acceptLanguage);
  const template = atOnce(site.template(`/${locale}/problem`));
  if (!template || !isOf(template, 'problem')) return null;
  const letter = letterAt(portal, path);
  const key = `${letter}${named ? '' : ' by-reader'}`;
  return (
    kept.find(template, key, template) ??
    kept.keep(
      template,
      key,
      template,
      { blanks: letterBlanks(portal, path, locale), outcomes: ['not-found'] },
      { status: 404, headers: { 'Cache-Control': 'no-store', ...(!named && { Vary: 'Accept-Language' }) } },
    )
  );
}

/** What the page of problems says of the letter that a path is about, or of the featured one; nothing when there is no letter. */
export function letterBlanks(portal: Portal, path: string, locale: Locale): Blanks<'problem'> {
  const slug = letterAt(portal, path);
  const title = letterOf(portal.site, slug)?.titles[locale];
  return title ? { 'letter.title': title, 'letter.path': `/${locale}/letters/${slug}` } : {};
}

function letterAt(portal: Portal, path: string): string {
  const named = /\/letters\/([^/]+)/.exec(path)?.[1] ?? '';
  const featured = Object.keys(portal.site.letters).find((slug) => portal.site.letters[slug]?.featured);
  return [named, featured ?? ''].find((slug) => isTold(portal, slug)) ?? '';
}

/** Whether there is such a letter and it is certainly no draft, by its calendar or by what was read of it just now. */
function isTold({ site, readings, now }: Portal, slug: string): boolean {
  const opensAt = letterOf(site, slug)?.calendar.opensAt;
  if (opensAt === undefined) return false;
  if (opensAt === null || (opensAt !== 'by-hand' && opensAt <= now())) return true;
  const state = readings.counts.young(slug)?.counts.life.state;
  return state !== undefined && state !== 'draft';
}
