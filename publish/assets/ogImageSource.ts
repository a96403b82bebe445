import type { Locale } from '#i18n/locales.ts';
import { faces, scriptOf, settingOf } from './faces.ts';
import { logo } from './logo.ts';
import { literal } from './typst.ts';

/**
 * What an og image says, and nothing else: a title; for a figure its number and its drawing; for who asks for something what
 * that is. Never a word of what a survivor said.
 */
export type OgImage = {
  title: string;
  name: string;
  locale: Locale;
  value?: string;
  chart?: string;
  requests?: readonly string[];
};

/**
 * The picture of a page for where it is passed on, as Typst source: paper, ink, the lamp's edge, the logo, the title
 * as large as it fits. The colours are those of components/tokens.css by day.
 */
export const ogImageSource = ({ title, name, locale, value, chart, requests = [] }: OgImage): string => `
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
    ${value ? figure(value, chart) : requests.length > 0 ? asking(requests) : 'align(horizon + start, layout(largest))'})))
`;

/** The title and under it what is asked for, both as large as they fit together; what is too long for that stays away. */
const asking = (requests: readonly string[]): string => `
    align(horizon + start, layout(space => {
      let both(large, small) = stack(spacing: 42pt, headline(large), {
        set text(size: small)
        set par(leading: 0.5em, justify: false)
        ${requests.length === 1 ? literal(requests[0] ?? '') : `grid(columns: (16pt, 1fr), column-gutter: 16pt, row-gutter: 0.62em, ${requests.map((request) => `align(top, move(dy: 0.18em, rect(width: 14pt, height: 14pt, fill: rgb("#f3b63c")))), ${literal(request)}`).join(', ')})`}
      })
      let sizes = ((58pt, 38pt), (52pt, 35pt), (46pt, 32pt), (42pt, 29pt), (38pt, 26pt), (34pt, 23pt))
      let fits = sizes.filter(((large, small)) => measure(both(large, small), width: space.width).height <= space.height)
      if fits.len() > 0 { both(..fits.first()) } else { largest(space) }
    }))`;

/** A figure: the number as large as it fits, what is counted, and beside them its drawing, by day. */
const figure = (value: string, chart: string | undefined): string => `
    align(horizon + start, grid(columns: ${chart ? '(1fr, 560pt)' : '1fr'}, column-gutter: 40pt, align: horizon,
      grid(row-gutter: 36pt,
        headline(${chart ? '54pt' : '92pt'}, words: ${literal(value)}),
        headline(${chart ? '32pt' : '44pt'})),
      ${chart ? drawn(chart) : ''}))`;

const size = { width: 560, height: 380 } as const;

/** A chart in the style that its page gives it. Its words are set here: what draws a picture within a picture has no faces. */
function drawn(chart: string): string {
  const shapes = chart
    .replaceAll(/<text.*?<\/text>/gs, '')
    .replace(
      /^<svg[^>]*>/,
      `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}"><style>rect{fill:#1d4a75;stroke:#1d4a75;stroke-width:2}.light{fill:#fcf9f3}.ground{stroke:#7d7566}.break{stroke:#14202e;stroke-width:3;stroke-dasharray:7 7}</style>`,
    );
  const words = [...chart.matchAll(/<text x="([\d.]+)%" y="([\d.]+)%" dy="(-?)[^>]*>([^<]*)</g)].map(
    ([, x, y, isAbove, text = '']) =>
      `place(top + left, dx: ${(Number(x) * size.width) / 100 - 50}pt, dy: ${(Number(y) * size.height) / 100 + (isAbove ? -26 : 8)}pt, box(width: 100pt, align(center, text(size: 18pt, dir: ltr, ${literal(text)}))))`,
  );
  return `box(width: ${size.width}pt, height: ${size.height}pt, { image(bytes(${literal(shapes)}), format: "svg", width: ${size.width}pt); ${words.join('; ')} })`;
}
