import type { Locale } from '#i18n/locales.ts';
import { faces, scriptOf, settingOf } from './faces.ts';
import { logo } from './logo.ts';
import { literal } from './typst.ts';

type Pdf = {
  title: string;
  /** Where the page itself stands. */
  url: string;
  locale: Locale;
  /** Version, revision, date. */
  foot: string;
  /** Under which it may be passed on; stands at the foot of every sheet, and with its address at the end. */
  licence: { name: string; url: string } | null;
  /** Typst source. */
  body: string;
};

const vowelSigns = /[\u064b-\u0652\u0670]/g;

/**
 * How a PDF looks: A4, ink on white, the logo, the name and the address at the head, address and revision
 * at the foot of every sheet. A foot is no part of the text to a screen reader, so it may hold no link.
 *
 * Arabic is set so that what reads the file finds the words that a person sees: in a face whose letters are one glyph each,
 * without kerning, which readers take for the end of a word, and without vowel signs, as it is printed every day: a letter
 * with a sign is two glyphs in one place, and readers lose the word around it.
 */
export const pdfSource = ({ title, url, locale, foot, licence, body }: Pdf): string =>
  `
#set document(title: ${literal(title)}, author: "Private & Protected", date: none)
#set text(font: ${faces.sans}, size: ${scriptOf(locale).size}, ${settingOf(locale)}, hyphenate: false, fallback: false, kerning: ${scriptOf(locale).kerning})
#set page(paper: "a4", margin: (x: 25mm, top: 25mm, bottom: 28mm), footer: context {
  set text(size: 8pt, fill: rgb("#465362"))
  line(length: 100%, stroke: 0.5pt + rgb("#d8d1c3"))
  grid(columns: (1fr, auto), row-gutter: 4pt,
    ${literal(foot)}, text(dir: ltr, counter(page).display("1 / 1", both: true)),
    ${literal(`\u2066${url}\u2069`)}, text(dir: ltr, ${literal(licence?.name ?? '')}))
})
#set par(leading: ${scriptOf(locale).leading}, spacing: 1.1em, justify: false)
#set list(tight: false, indent: 0.4em, body-indent: 0.6em, spacing: 0.9em)
#set enum(tight: false, indent: 0.4em, body-indent: 0.6em, spacing: 0.9em)
#set terms(tight: false, separator: [: ], hanging-indent: 1.2em, spacing: 0.8em)
#set table(stroke: (x, y) => (bottom: 0.5pt + rgb("#d8d1c3")), inset: (x: 3pt, y: 5pt), align: start)
#set super(typographic: false, size: 0.62em)
#show heading: set text(font: ${faces.serif}, weight: ${scriptOf(locale).bold})
#show heading: set block(above: 1.6em, below: 0.8em)
#show heading.where(level: 1): set text(size: 21pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 11.5pt)
#show link: set text(fill: rgb("#1d4a75"))
#let lede(body) = par(text(size: 1.12em, body))
#let small(body) = par(text(size: 0.86em, fill: rgb("#465362"), body))
#let remark(body) = block(width: 100%, fill: rgb("#f4ecdb"), inset: 9pt, body)
#let address(url) = text(size: 0.86em, fill: rgb("#465362"), "\u{2066}" + url + "\u{2069}")
#grid(columns: 2, column-gutter: 6pt, align: horizon,
  pdf.artifact(image(bytes(${literal(logo)}), format: "svg", height: 18pt)),
  text(font: "Noto Serif", weight: 600, size: 11pt, lang: "en", dir: ltr)[Private & Protected])
#small(link(${literal(url)}, text(dir: ltr, ${literal(url)})))
${body}${licence ? `\n#small(link(${literal(licence.url)}, text(dir: ltr, lang: "en", ${literal(`Private & Protected, ${licence.name}: ${licence.url}`)})))` : ''}
`.replaceAll(vowelSigns, '');
