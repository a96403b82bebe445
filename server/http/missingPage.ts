import type { Blanks } from '#blanks/filling.ts';
import { readPath } from '#i18n/address.ts';
import type { Locale } from '#i18n/locales.ts';
import { letterOf, type Portal } from '#server/answers/portal.ts';
import { acceptedLocale } from '#server/request/acceptedLocale.ts';
import type { Resource } from '#server/site/resource.ts';
import { atOnce, isOf, type Site } from '#server/site/site.ts';

/**
 * The page that says that nothing is there, in the language of the path, else of the reader. Programs look for what is not there
 * at made-up addresses, thousands of them, so it is filled once for each language and letter, and kept.
 *
 * @returns null for what the API and frames are told, which is made each time
 */
export function missingPage({ site, kept }: Portal, path: string, acceptLanguage: string | undefined): Resource | null {
  if (path.startsWith('/api/') || path.startsWith('/embed/')) return null;
  const named = readPath(path)?.locale;
  const locale = named ?? acceptedLocale(acceptLanguage);
  const template = atOnce(site.template(`/${locale}/problem`));
  if (!template || !isOf(template, 'problem')) return null;
  const letter = letterAt(site, path);
  const key = `${letter}${named ? '' : ' by-reader'}`;
  return (
    kept.find(template, key, template) ??
    kept.keep(
      template,
      key,
      template,
      { blanks: letterBlanks(site, path, locale), outcomes: ['not-found'] },
      { status: 404, headers: { 'Cache-Control': 'no-store', ...(!named && { Vary: 'Accept-Language' }) } },
    )
  );
}

/** What the page of problems says of the letter that a path is about, or of the featured one; nothing when there is no letter. */
export function letterBlanks(site: Site, path: string, locale: Locale): Blanks<'problem'> {
  const slug = letterAt(site, path);
  const title = letterOf(site, slug)?.titles[locale];
  return title ? { 'letter.title': title, 'letter.path': `/${locale}/letters/${slug}` } : {};
}

function letterAt({ letters }: Site, path: string): string {
  const named = /\/letters\/([^/]+)/.exec(path)?.[1] ?? '';
  if (Object.hasOwn(letters, named)) return named;
  return Object.keys(letters).find((slug) => letters[slug]?.featured) ?? '';
}
