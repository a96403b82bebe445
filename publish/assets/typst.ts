import { globSync, readFileSync } from 'node:fs';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { Resvg } from '@resvg/resvg-js';
import { cached } from './cache.ts';
import { packages } from './faces.ts';

const home = 'node_modules/@expo-google-fonts';
const tools = [
  '@myriaddreamin/typst-ts-node-compiler',
  '@resvg/resvg-js',
  ...Object.keys(packages).map((name) => `@expo-google-fonts/${name}`),
];

let made: NodeCompiler | undefined;
const compiler = () => {
  const fontPaths = Object.entries(packages).flatMap(([name, weights]) =>
    weights.flatMap((weight) => globSync(`${home}/${name}/${weight}/*.ttf`)),
  );
  made ??= NodeCompiler.create({ fontArgs: [{ fontPaths }] });
  return made;
};

/** What an asset depends on besides its source. */
const versions = tools
  .map((name) => `${name} ${JSON.parse(readFileSync(`node_modules/${name}/package.json`, 'utf8')).version}`)
  .join('\n');

/** The typesetter says what is wrong in the `code` of its errors. */
function setting<T>(set: () => T): T {
  try {
    return set();
  } catch (error) {
    throw new Error(`cannot be set: ${(error as { code?: string }).code ?? error}`, { cause: error });
  }
}

/** A text as a literal of the typesetter's language, in which nothing of it can be markup. */
export const literal = (text: string): string => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Draws a page of Typst source as a picture of a width in pixels. */
export const drawPng = (source: string, width: number): Uint8Array =>
  cached(`png ${width}\n${versions}\n${source}`, () => {
    const svg = setting(() => compiler().plainSvg({ mainFileContent: source }));
    return new Resvg(svg, { font: { loadSystemFonts: false }, fitTo: { mode: 'width', value: width } })
      .render()
      .asPng();
  });

/** Draws a page of Typst source as SVG, whose letters are shapes: it looks the same where a face is missing. */
export const drawSvg = (source: string): string =>
  Buffer.from(
    cached(`svg\n${versions}\n${source}`, () =>
      Buffer.from(setting(() => compiler().plainSvg({ mainFileContent: source }))),
    ),
  ).toString('utf8');

/** Sets Typst source as a tagged PDF that holds to PDF/UA-1; the typesetter refuses what does not. */
export const setPdf = (source: string): Uint8Array => cached(`pdf\n${versions}\n${source}`, () => setPdfOnce(source));

/** The same of which no copy is kept: for sheets with names of people. */
export function setPdfOnce(source: string): Uint8Array {
  const pdf = setting(() => compiler().pdf({ mainFileContent: source }, { pdfStandard: 'ua-1' }));
  // What it remembers of a sheet grows with it, and no other sheet is like one of names.
  compiler().evictCache(10);
  return pdf;
}
