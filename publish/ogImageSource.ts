import type { Locale } from '#i18n/locales.ts';
import { faces, scriptOf, settingOf } from './faces.ts';
import { logo } from './logo.ts';
import { literal } from './typst.ts';

/** What an og image says, and nothing else: never a word of the text that it leads to. */
export type OgImage = { title: string; name: string; locale: Locale };

/**
 * The picture of a page for where it is passed on, as Typst source: paper, ink, the lamp's edge, the logo, the title
 * as large as it fits. The colours are those of components/tokens.css by day.
 */
export const ogImageSource = ({ title, name, locale }: OgImage): string => `
#set page(width: 1200pt, height: 630pt, margin: 0pt, fill: rgb("#fcf9f3"))
#set text(font: ${faces.serif}, ${settingOf(locale)}, fill: rgb("#14202e"), hyphenate: false, fallback: false)
#let title = ${literal(title)}
#let headline(size, words: title) = {
  set text(size: size, weight: ${scriptOf(locale).bold})
  set par(leading: ${scriptOf(locale).headLeading}, justify: false)
  words
}
#let largest(space) = {
  let sizes = (76pt, 70pt, 64pt, 58pt, 52pt, 46pt, 40pt)
  let fits = sizes.filter(size => (
    measure(headline(size), width: space.width).height <= space.height and
    title.split().all(word => measure(headline(size, words: word)).width <= space.width)
  ))
  assert(fits.len() > 0, message: "the title is too long for its picture")
  headline(fits.first())
}
#grid(columns: (28pt, 1fr), rows: 630pt,
  grid.cell(fill: rgb("#f3b63c"))[],
  pad(x: 72pt, y: 64pt, grid(rows: (72pt, 1fr), row-gutter: 40pt,
    grid(columns: 2, column-gutter: 20pt, align: horizon,
      image(bytes(${literal(logo)}), format: "svg", height: 72pt),
      text(size: 36pt, weight: 600, lang: "en", dir: ltr, ${literal(name)})),
    align(horizon + start, layout(largest)))))
`;
