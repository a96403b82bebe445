import type { Document } from 'domhandler';
import { isLocale, type Locale } from '#i18n/locales.ts';
import { languageOf, partsIn } from '#publish/page/partOf.ts';
import { faces, scriptOf, settingOf } from './faces.ts';
import { logo } from './logo.ts';
import { literal } from './typst.ts';

/** A picture with which a site says that it supports a letter: where it is put, and its Typst source. */
type Badge = { path: string; source: string };

/**
 * The badge that a page shows as its part `badge`: a picture whose words are its text for those who cannot see it, which ends in
 * the name of the portal.
 *
 * @returns null when the page has none
 * @throws Error when that picture has no address or no words
 */
export function badgeOf(document: Document): Badge | null {
  const [picture] = partsIn(document, 'badge');
  if (!picture) return null;
  const locale = languageOf(document);
  const { src = '', alt = '' } = picture.attribs;
  const words = alt.endsWith(end) ? alt.slice(0, -end.length) : '';
  if (!src || !words || !isLocale(locale))
    throw new Error(`has a badge, but its picture lacks an address, or words that end in "${end}"`);
  return { path: src, source: badgeSource(words, locale) };
}

const end = '. Private & Protected';

const badgeSource = (words: string, locale: Locale): string => `
#set page(width: 320pt, height: 80pt, margin: 0pt, fill: rgb("#fcf9f3"))
#set text(font: ${faces.serif}, ${settingOf(locale)}, fill: rgb("#14202e"), hyphenate: false, fallback: false)
#let support(size) = text(size: size, weight: ${scriptOf(locale).bold}, ${literal(words)})
#grid(columns: (8pt, 1fr), rows: 80pt,
  grid.cell(fill: rgb("#f3b63c"))[],
  pad(x: 14pt, y: 10pt, grid(columns: (44pt, 1fr), column-gutter: 12pt, rows: 60pt, align: horizon,
    image(bytes(${literal(logo)}), format: "svg", height: 44pt),
    layout(space => stack(spacing: 9pt,
      support((21pt, 19pt, 17pt, 15pt, 13pt).find(size => measure(support(size)).width <= space.width)),
      box(text(size: 11pt, lang: "en", dir: ltr, fill: rgb("#465362"))[Private & Protected]))))))
`;
