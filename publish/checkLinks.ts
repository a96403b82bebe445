import { DomUtils, parseDocument } from 'htmlparser2';

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

/**
 * Follows every internal link of every page.
 *
 * @param pages finished HTML by URL path
 * @param files every other URL path of the site
 * @param origin the public base URL, under which absolute links are internal too
 * @returns a sentence for each link or anchor that leads nowhere
 */
export function checkLinks(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>, origin: string): string[] {
  const anchors = new Map<string, Set<string>>();
  const links: { from: string; to: URL }[] = [];
  for (const [path, html] of pages) {
    const elements = DomUtils.findAll(() => true, parseDocument(html).children);
    anchors.set(path, new Set(elements.flatMap((element) => element.attribs.id ?? [])));
    for (const { attribs } of elements) {
      for (const target of [
        attribs.href,
        attribs.src,
        attribs.action,
        attribs.property === 'og:image' ? attribs.content : undefined,
      ]) {
        const to = target === undefined || target.includes('⟦') ? null : URL.parse(target, `${origin}${path}`);
        if (to?.origin === origin) links.push({ from: path, to });
      }
    }
  }
  return links.flatMap(({ from, to }) => {
    const path = decode(to.pathname).replace(/(?<=.)\/$/, '');
    if (answered.test(path)) return [];
    if (!pages.has(path) && !files.has(path)) return [`${from}: the link to ${path} leads nowhere`];
    const anchor = decode(to.hash.slice(1));
    return anchor && !anchors.get(path)?.has(anchor) ? [`${from}: ${path} has no anchor #${anchor}`] : [];
  });
}
