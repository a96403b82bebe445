import { isLocale } from '#i18n/locales.ts';
import { didYouMean } from './didYouMean.ts';

const schemes = /^(https?:\/\/|mailto:|\/(?![/\\])|#)/;

/** The addresses of the portal without language, each with its anchors; null where content does not know them all. */
export type Addresses = ReadonlyMap<string, ReadonlySet<string> | null>;

/**
 * Checks a link in a text: to the world, or to a page and an anchor that are there.
 *
 * @param from the address of the page that the text stands on
 * @returns what is wrong and what to do; null when nothing is
 */
export function checkLink(url: string, from: string, addresses: Addresses): string | null {
  if (!schemes.test(url)) return `the link "${url}" must start with https://, mailto:, / or #`;
  if (/^https?:/.test(url) && !URL.canParse(url)) return `the link "${url}" is not a web address; look at it again`;
  if (!/^[/#]/.test(url)) return null;
  const [path = '', anchor] = (url.startsWith('#') ? from + url : url).replace(/\?[^#]*/, '').split('#');
  const [, first = ''] = path.split('/');
  if (isLocale(first))
    return `the link "${url}" names a language; write it without: "${url.slice(first.length + 1) || '/'}"`;
  if (!addresses.has(path))
    return `the link "${url}" leads to no page; see the list of files in content/${didYouMean(path, addresses.keys())}`;
  const anchors = addresses.get(path);
  if (!anchor || !anchors || anchors.has(decodeURIComponent(anchor))) return null;
  return `the link "${url}" leads to no place on that page: it has no anchor "${anchor}"${didYouMean(anchor, anchors)}`;
}
