import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { namesSource } from '#publish/assets/namesSource.ts';
import { setPdfOnce } from '#publish/assets/typst.ts';

type List = { heading: string; names: readonly string[] };
type About = { title: string; url: string; foot: string; intro: readonly string[] };

/** So many names make a file: the typesetter needs memory for all of one. */
const perFile = 10_000;

/**
 * Sets a list of names, in as many files as it needs, each with its own pages: `signatories.pdf`, or `signatories-01.pdf`
 * and so on.
 *
 * @returns the names of the files
 */
export function setNames(lists: readonly List[], about: About, folder: string): string[] {
  const pieces = lists.flatMap(({ heading, names }) =>
    Array.from({ length: Math.ceil(names.length / perFile) }, (_, piece) => ({
      heading,
      names: names.slice(piece * perFile, (piece + 1) * perFile),
    })),
  );
  const whole = lists.reduce((sum, { names }) => sum + names.length, 0) <= perFile;
  const parts = whole ? [lists] : pieces.map((piece) => [piece]);
  return parts.map((part, index) => {
    const digits = String(parts.length).length;
    const name = parts.length === 1 ? 'signatories.pdf' : `signatories-${String(index + 1).padStart(digits, '0')}.pdf`;
    const title = parts.length === 1 ? about.title : `${about.title} (part ${index + 1} of ${parts.length})`;
    writeFileSync(join(folder, name), setPdfOnce(namesSource({ ...about, title, locale: 'en', lists: part })));
    return name;
  });
}
