import type { Document } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { readPath } from '#i18n/address.ts';

/**
 * Holds a page to what keeps its reader safe: after the way past the menu come help, what leaving hides, and the way out, in
 * this order and before any other link; a frame leads to help.
 *
 * @param origin the public base URL
 * @returns what is not so
 */
export function checkSafety(document: Document, path: string, origin: string): string[] {
  const { room = '', locale = '' } = readPath(path) ?? {};
  const links = DomUtils.getElementsByTagName('a', document).map(({ attribs }) => attribs);
  const toHelp = links.some(({ href, target }) => href === `${origin}/${locale}/help` && target === '_top');
  const ahead = DomUtils.getElementsByTagName('link', document).find(({ attribs }) =>
    /\b(prefetch|prerender|preload|preconnect|dns-prefetch)\b/.test(attribs.rel ?? ''),
  );
  return [
    ...(room ? (toHelp ? [] : ['does not lead out of its frame to help']) : checkBar(links, locale)),
    ...(ahead ? [`has its own ${ahead.attribs.rel} of ${ahead.attribs.href}`] : []),
  ];
}

/** The same of a mail, as HTML or text: it leads to help. */
export const checkMail = (text: string, path: string, origin: string): string[] =>
  text.includes(`${origin}/${readPath(path)?.locale}/help`) ? [] : ['does not lead to help'];

function checkBar(links: Record<string, string>[], locale: string): string[] {
  const [, help, leaving, exit] = links;
  return [
    ...(help?.href === `/${locale}/help` ? [] : ['does not begin with the way to help']),
    ...(leaving?.href === `/${locale}/leaving` ? [] : ['does not say beside help what leaving hides']),
    ...(exit && 'data-exit' in exit && exit.href?.startsWith('https://') && exit.rel?.includes('noreferrer')
      ? []
      : ['does not begin with the way out']),
  ];
}
