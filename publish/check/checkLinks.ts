import type { Document } from 'domhandler';
import { DomUtils } from 'htmlparser2';

/** Addresses that the server answers without a printed page of that name. */
const answered = /^\/(api\/|healthz$|readyz$)/;

/** Without percent signs where they stand for characters; as it is where they do not. */
const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The anchors of a page, and its links to pages and files of the site. */
export type Links = { anchors: ReadonlySet<string>; links: readonly URL[] };

/**
 * Reads what a page links to, and what others may link to on it.
 *
 * @param path its URL path, against which its links are read
 * @param origin the public base URL, under which absolute links are internal too
 */
export function linksOf(document: Document, path: string, origin: string): Links {
  const elements = DomUtils.findAll(() => true, document.children);
  const links = elements.flatMap(({ attribs }) =>
    [attribs.href, attribs.src, attribs.action, attribs.property === 'og:image' ? attribs.content : undefined].flatMap(
      (target) => {
        const to = target === undefined || target.includes('⟦') ? null : URL.parse(target, `${origin}${path}`);
        return to?.origin === origin ? [to] : [];
      },
    ),
  );
  return { anchors: new Set(elements.flatMap(({ attribs }) => attribs.id ?? [])), links };
}

/**
 * Follows every internal link of every page.
 *
 * @param pages by URL path
 * @param files every other URL path of the site
 * @returns a sentence for each link or anchor that leads nowhere
 */
export const checkLinks = (pages: ReadonlyMap<string, Links>, files: ReadonlySet<string>): string[] =>
  [...pages].flatMap(([from, { links }]) =>
    links.flatMap((to) => {
      const path = decode(to.pathname).replace(/(?<=.)\/$/, '');
      if (answered.test(path)) return [];
      if (!pages.has(path) && !files.has(path)) return [`${from}: the link to ${path} leads nowhere`];
      const anchor = decode(to.hash.slice(1));
      return anchor && !pages.get(path)?.anchors.has(anchor) ? [`${from}: ${path} has no anchor #${anchor}`] : [];
    }),
  );
