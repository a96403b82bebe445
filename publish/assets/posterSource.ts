import { drawQrCodes } from '#blanks/drawQrCodes.ts';
import { faces, scriptOf, settingOf } from './faces.ts';
import { logo } from './logo.ts';
import type { Poster } from './posterOf.ts';
import { literal } from './typst.ts';

/**
 * A sheet of A4 to hang up, as Typst source: the lamp's edge, the logo, what the letter is called as large as it fits, what is
 * asked of a passer-by, and its address for phones and for eyes. The colours are those of components/tokens.css by day.
 */
export const posterSource = ({ title, invite, url, credit, titleLocale, locale }: Poster): string => `
#set document(title: ${literal(title)}, author: "Private & Protected", date: none)
#set page(paper: "a4", margin: 0pt, fill: white)
#set text(font: ${faces.serif}, ${settingOf(locale)}, fill: rgb("#14202e"), hyphenate: false, fallback: false)
#let headline(size) = {
  set text(size: size, ${settingOf(titleLocale)}, weight: ${scriptOf(titleLocale).bold})
  set par(leading: ${scriptOf(titleLocale).headLeading}, justify: false)
  block(width: 100%, ${literal(title)})
}
#let largest(space) = {
  let fits = (52pt, 48pt, 44pt, 40pt, 36pt, 32pt, 28pt, 24pt).filter(size => measure(headline(size), width: space.width).height <= space.height * 90%)
  assert(fits.len() > 0, message: "the title is too long for its poster")
  headline(fits.first())
}
#grid(columns: (9mm, 1fr), rows: 297mm,
  grid.cell(fill: rgb("#f3b63c"))[],
  pad(x: 20mm, y: 20mm, grid(rows: (16mm, 1fr, auto, 86mm, auto, auto), row-gutter: 8mm,
    grid(columns: 2, column-gutter: 5mm, align: horizon,
      pdf.artifact(image(bytes(${literal(logo)}), format: "svg", height: 15mm)),
      text(size: 22pt, weight: 600, lang: "en", dir: ltr)[Private & Protected]),
    align(horizon + start, layout(largest)),
    text(size: 20pt, ${literal(invite)}),
    align(center, image(bytes(${literal(qrCode(url))}), format: "svg", height: 86mm, alt: ${literal(url)})),
    align(center, text(size: ${url.length > 60 ? '11pt' : '15pt'}, dir: ltr, link(${literal(url)}, ${literal(url)}))),
    align(center, text(size: 8pt, lang: "en", dir: ltr, fill: rgb("#465362"), ${literal(credit)})))))
`;

const qrCode = (url: string): string =>
  drawQrCodes(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1H0z" fill="#fff"/><path data-qr="${url}"/></svg>`,
  );
