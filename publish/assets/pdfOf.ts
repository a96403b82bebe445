import type { AnyNode, Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { isLocale } from '#i18n/locales.ts';
import type { FinishedPage } from '#publish/page/finishPage.ts';
import { partOf } from '#publish/page/partOf.ts';
import { treatments } from '#publish/page/parts.ts';
import { pdfSource } from './pdfSource.ts';
import { writeTypst } from './writeTypst.ts';

/**
 * The sheets of a page that names a PDF of itself: its head, its notices, its texts and its sources, set in its language.
 *
 * @returns null when the page names none
 */
export function pdfOf({
  document,
  pdfFoot: foot,
}: Pick<FinishedPage, 'document' | 'pdfFoot'>): { path: string; source: string } | null {
  if (foot === null) return null;
  const { children } = document;
  const only = (what: string, fits: (element: Element) => boolean) => {
    const found = DomUtils.findOne(fits, children);
    if (!found) throw new Error(`names a PDF of itself, but has no ${what}`);
    return found;
  };
  const { href: path = '' } = only(
    'link to it',
    ({ name, attribs }) => name === 'link' && attribs.type === 'application/pdf',
  ).attribs;
  const { href: url = '' } = only('canonical address', ({ attribs }) => attribs.rel === 'canonical').attribs;
  const { lang: locale = '' } = only('language', ({ name }) => name === 'html').attribs;
  if (!isLocale(locale)) throw new Error(`names a PDF of itself, but is in no language of ours: "${locale}"`);
  const title = DomUtils.textContent(only('heading', ({ name }) => name === 'h1'));
  const main = only('main part', ({ name }) => name === 'main');
  only('part "text"', (element) => partOf(element) === 'text');
  return {
    path,
    source: pdfSource({
      title,
      url,
      locale,
      foot,
      licence: licenceOf(document),
      body: outermost(main)
        .map((part) => writeTypst(part, url))
        .join(''),
    }),
  };
}

/** The licence that the foot of the page names. */
function licenceOf({ children }: Document): { name: string; url: string } | null {
  const link = DomUtils.findOne(({ attribs }) => attribs.rel?.split(' ').includes('license') ?? false, children);
  return link && { name: DomUtils.textContent(link), url: link.attribs.href ?? '' };
}

/** The parts that a PDF begins with, each whole. */
function outermost(node: AnyNode): Element[] {
  if (!('attribs' in node)) return [];
  const part = partOf(node);
  return part && treatments[part].pdf === 'begins' ? [node] : node.children.flatMap(outermost);
}
