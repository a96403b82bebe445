import type { Document } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';
import { readPath } from '#i18n/address.ts';

/**
 * Holds every page to what keeps its reader safe: after the way past the menu come help, what leaving hides, and the way out,
 * in this order and before any other link; frames and mails lead to help.
 *
 * @param pages finished HTML by URL path, embeds among them
 * @param mails by URL path, as HTML or text
 * @param origin the public base URL
 * @returns a sentence for each page where that is not so
 */
export function checkSafety(
  pages: ReadonlyMap<string, string>,
  mails: ReadonlyMap<string, string>,
  origin: string,
): string[] {
  const faults: string[] = [];
  for (const [path, html] of pages) {
    const { room = '', locale = '' } = readPath(path) ?? {};
    const document = parseDocument(html);
    if (room) {
      const toHelp = linksIn(document).some(
        ({ href, target }) => href === `${origin}/${locale}/help` && target === '_top',
      );
      if (!toHelp) faults.push(`${path} does not lead out of its frame to help`);
    } else faults.push(...checkBar(document, locale).map((fault) => `${path} ${fault}`));
    const ahead = DomUtils.getElementsByTagName('link', document).find(({ attribs }) =>
      /\b(prefetch|prerender|preload|preconnect|dns-prefetch)\b/.test(attribs.rel ?? ''),
    );
    if (ahead) faults.push(`${path} has its own ${ahead.attribs.rel} of ${ahead.attribs.href}`);
  }
  for (const [path, text] of mails)
    if (!text.includes(`${origin}/${readPath(path)?.locale}/help`)) faults.push(`${path} does not lead to help`);
  return faults;
}

const linksIn = (document: Document) => DomUtils.getElementsByTagName('a', document).map(({ attribs }) => attribs);

function checkBar(document: Document, locale: string): string[] {
  const [, help, leaving, exit] = linksIn(document);
  return [
    ...(help?.href === `/${locale}/help` ? [] : ['does not begin with the way to help']),
    ...(leaving?.href === `/${locale}/leaving` ? [] : ['does not say beside help what leaving hides']),
    ...(exit && 'data-exit' in exit && exit.href?.startsWith('https://') && exit.rel?.includes('noreferrer')
      ? []
      : ['does not begin with the way out']),
  ];
}
