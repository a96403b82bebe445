import type { Locale } from '#i18n/locales.ts';
import { pdfSource } from './pdfSource.ts';
import { literal } from './typst.ts';

type Names = {
  title: string;
  /** Where the list stands on the portal. */
  url: string;
  locale: Locale;
  foot: string;
  /** What is to know before reading, a sentence each. */
  intro: readonly string[];
  /** Under headings, in the order in which they are set. */
  lists: readonly { heading: string; names: readonly string[] }[];
};

/** So many names make a paragraph: the typesetter breaks short ones much faster. */
const together = 100;

/** The sheets of a list of names, in three columns. Each name keeps its own direction. */
export const namesSource = ({ title, url, locale, foot, intro, lists }: Names): string =>
  pdfSource({
    title,
    url,
    locale,
    foot,
    licence: null,
    body: [
      `#heading(level: 1)[#${literal(title)}]`,
      ...intro.map((sentence) => `#par[#${literal(sentence)}]`),
      ...lists.flatMap(({ heading, names }) =>
        names.length === 0 ? [] : [`#heading(level: 2)[#${literal(heading)}]`, setNames(names)],
      ),
    ].join('\n'),
  });

function setNames(names: readonly string[]): string {
  const pieces = Array.from({ length: Math.ceil(names.length / together) }, (_, piece) =>
    names
      .slice(piece * together, (piece + 1) * together)
      .map((name) => `#${literal(`\u2068${name}\u2069`)}`)
      .join(' \\\n'),
  );
  return `#columns(3, gutter: 10pt)[#set text(size: 7.5pt);#set par(spacing: 0.72em)\n${pieces.map((piece) => `#par[${piece}]`).join('\n')}]`;
}
