import type { Document } from 'domhandler';
import { DomUtils, parseDocument } from 'htmlparser2';

export type Alternates = Map<string, string>;

/**
 * Compares the sitemap with what the pages say of themselves: it lists exactly the pages that name themselves as their
 * canonical address, each with the same translations as its head, and every translation leads back.
 *
 * @param own the translations of each page that may be listed, by URL
 * @param sitemap the printed sitemap
 * @returns a sentence for each difference
 */
export function checkSitemap(own: ReadonlyMap<string, Alternates>, sitemap: string): string[] {
  const listed = readSitemap(sitemap);
  const faults = [...own.keys()].filter((url) => !listed.has(url)).map((url) => `/sitemap.xml does not list ${url}`);
  for (const [url, alternates] of listed) {
    const head = own.get(url);
    if (!head) faults.push(`/sitemap.xml lists ${url}, which is no page of its own`);
    else if (write(head) !== write(alternates))
      faults.push(`/sitemap.xml and the head of ${url} name different translations`);
    if (![...alternates].some(([language, to]) => language !== 'x-default' && to === url))
      faults.push(`/sitemap.xml: ${url} does not name itself`);
    for (const [language, to] of alternates)
      if (write(listed.get(to)) !== write(alternates))
        faults.push(`/sitemap.xml: ${to} (${language}) does not lead back to ${url}`);
  }
  return faults;
}

const write = (alternates: Alternates | undefined) =>
  alternates &&
  [...alternates]
    .map((pair) => pair.join(' '))
    .sort()
    .join('\n');

function readSitemap(sitemap: string): Map<string, Alternates> {
  const urls = DomUtils.getElementsByTagName('url', parseDocument(sitemap, { xmlMode: true }));
  return new Map(
    urls.map((url) => [
      DomUtils.textContent(DomUtils.getElementsByTagName('loc', url)),
      alternatesIn(DomUtils.getElementsByTagName('xhtml:link', url)),
    ]),
  );
}

/** The translations of a page, itself among them; null when it is not to be listed. */
export function alternatesOf(document: Document, url: string): Alternates | null {
  const links = DomUtils.getElementsByTagName('link', document);
  const canonical = links.find(({ attribs }) => attribs.rel === 'canonical')?.attribs.href;
  const robots = DomUtils.getElementsByTagName('meta', document).find(({ attribs }) => attribs.name === 'robots');
  const isFound = !robots?.attribs.content?.includes('noindex');
  return isFound && canonical === url ? alternatesIn(links) : null;
}

const alternatesIn = (links: ReturnType<typeof DomUtils.getElementsByTagName>): Alternates =>
  new Map(
    links.flatMap(({ attribs: { rel, type, hreflang, href } }) =>
      // A link with a type is the same text as another kind of file, such as its PDF.
      rel === 'alternate' && !type && hreflang && href ? [[hreflang.toLowerCase(), href] as [string, string]] : [],
    ),
  );
