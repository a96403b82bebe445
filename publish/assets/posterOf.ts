import type { Document, Element } from 'domhandler';
import { DomUtils } from 'htmlparser2';
import { isLocale, type Locale } from '#i18n/locales.ts';
import { languageOf, partsIn } from '#publish/page/partOf.ts';

/** What a poster says, and the files that it is drawn in. */
export type Poster = {
  title: string;
  /** What it asks of a passer-by. */
  invite: string;
  /** Where the letter is, for eyes and for phones. */
  url: string;
  credit: string;
  /** The language of the title, which may be that of its original, and of the page. */
  titleLocale: Locale;
  locale: Locale;
  svg: string;
  pdf: string;
};

/**
 * The poster that a page shows in its part `poster`: made of its words, so that it says what the page says.
 *
 * @returns null when the page has none
 * @throws Error when the part lacks what is to be drawn
 */
export function posterOf(document: Document): Poster | null {
  const [place] = partsIn(document, 'poster');
  if (!place) return null;
  const locale = languageOf(document);
  const heading = find(place, 'h3');
  const titleLocale = heading?.attribs.lang ?? locale;
  const links = DomUtils.findAll(({ name }) => name === 'a', place.children);
  const linked = (type: string) => links.find(({ attribs }) => attribs.type === type)?.attribs.href;
  const url = links.find(({ attribs }) => /^https?:/.test(attribs.href ?? ''))?.attribs.href;
  const [invite] = partsIn(place, 'lede');
  const credit = DomUtils.findOne(({ attribs }) => attribs.class === 'hint', place.children);
  const [svg, pdf] = [linked('image/svg+xml'), linked('application/pdf')];
  if (!heading || !invite || !url || !credit || !svg || !pdf || !isLocale(locale) || !isLocale(titleLocale))
    throw new Error(
      'has a poster, but lacks its heading, lede, address, credit, language, or a link to its SVG or PDF',
    );
  const words = (element: Element) => DomUtils.textContent(element).trim();
  return { title: words(heading), invite: words(invite), url, credit: words(credit), titleLocale, locale, svg, pdf };
}

const find = (place: Element, tag: string) => DomUtils.findOne(({ name }) => name === tag, place.children);
