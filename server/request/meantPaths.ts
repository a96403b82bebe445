import { isLocale } from '#i18n/locales.ts';
import { nearestLocale } from '#i18n/nearestLocale.ts';
import { acceptedLocale } from './acceptedLocale.ts';
import { withoutLinkEnd } from './linkEnd.ts';

/** @property byReader whether another reader is meant another */
type MeantPath = { path: string; byReader?: true };

/**
 * Where what is not at a path may be, the likeliest first: without what a sentence left behind its end or a slash too many, in the language that
 * `/es-MX/help` and `/EN/help` mean, and, of `/help` as a poster has it, in that of the reader. Nothing else of it is
 * decoded or changed, so that it names the same letter or none.
 */
export function meantPaths(path: string, acceptLanguage: string | undefined): MeantPath[] {
  const shorter = withoutLinkEnd(path);
  const meant = (shorter !== '' && path.startsWith(shorter) ? shorter : path).replace(/\/{2,}/g, '/');
  const shortened = meant === path ? [] : [{ path: meant }];
  const [, room = '', first = '', rest = ''] = /^(\/embed)?\/([^/]+)(.*)$/s.exec(meant) ?? [];
  if (!first || isLocale(first)) return shortened;
  const locale = nearestLocale(first.replaceAll('_', '-'));
  if (locale) return [...shortened, { path: `${room}/${locale}${rest}` }];
  return [...shortened, { path: `${room}/${acceptedLocale(acceptLanguage)}/${first}${rest}`, byReader: true }];
}
