import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { drawQrCodes } from '#blanks/drawQrCodes.ts';
import { nothingSearchable, type Searchable, searchPath } from '#blanks/searchEntry.ts';
import type { SiteFile, SiteManifest } from '#blanks/site.ts';
import { compressions } from './compressions.ts';
import { isText, type PrintedFile, resourceOf, templateOf } from './printedFile.ts';
import type { Resource, ResourceSource } from './resource.ts';
import { isForReaders, type Site, type Template } from './site.ts';

/**
 * Loads the finished site into memory: every file with its compressed copies, every page with blanks read once.
 *
 * When the public address is another than the one printed, that address is replaced in all texts here in memory, and their
 * compressed copies are made anew when first asked for, and QR codes are drawn anew; so one printed site serves at any address.
 *
 * @param directory where `publish` put the site, with its manifest.json
 * @param origin the public base URL
 * @param tell is told one sentence when addresses are replaced
 * @throws Error when the site is not there or not whole
 */
export function siteFromDisk(directory: string, origin: string, tell: (sentence: string) => void = () => {}): Site {
  const manifest = readManifest(directory);
  const isSecure = origin.startsWith('https:');
  const moves = movesOf(manifest.origin, origin);
  if (moves.length > 0)
    tell(
      `The site was printed for ${manifest.origin}; its addresses are replaced by ${origin} in memory, but not in its PDFs.`,
    );
  const files = new Map<string, Resource>();
  const templates = new Map<string, Template>();
  const searchable = new Map<string, Searchable>();

  for (const [path, described] of Object.entries(manifest.files)) {
    const stored = readFileSync(join(directory, described.file));
    const body = isText(described.type) ? move(stored, moves) : stored;
    const file = described.csp ? { ...described, csp: moves.reduce(replaceAll, described.csp) } : described;
    const printed: PrintedFile = { path, file, body, isSecure };
    if (file.template) templates.set(path, templateOf(file.template, printed));
    else if (isForReaders(path))
      files.set(path, resourceOf(printed, body === stored ? copies(directory, file) : compressions(body)));
    else if (path.startsWith('/search/')) searchable.set(path, JSON.parse(body.toString('utf8')));
  }
  return {
    origin,
    letters: manifest.letters,
    file: (path) => files.get(path) ?? null,
    template: (path) => templates.get(path) ?? null,
    describe: (path) => (isForReaders(path) && manifest.files[path]) || null,
    searchable: (locale) => searchable.get(searchPath(locale)) ?? nothingSearchable,
  };
}

function readManifest(directory: string): SiteManifest {
  try {
    return JSON.parse(readFileSync(join(directory, 'manifest.json'), 'utf8'));
  } catch (error) {
    throw new Error(
      `The site is not built: ${join(directory, 'manifest.json')} cannot be read. Run "npm run build" first.`,
      { cause: error },
    );
  }
}

/** An address stands in pages as it is, and percent-encoded where it is handed on in a query. */
const movesOf = (from: string, to: string): [string, string][] =>
  from === to
    ? []
    : [
        [from, to],
        [encodeURIComponent(from), encodeURIComponent(to)],
      ];

const replaceAll = (text: string, [from, to]: [string, string]) => text.replaceAll(from, to);

/** The same buffer when nothing is to be replaced in it, so that its compressed copies still hold. */
const move = (body: Buffer, moves: [string, string][]) =>
  moves.some(([from]) => body.includes(from))
    ? Buffer.from(drawQrCodes(moves.reduce(replaceAll, body.toString('utf8'))))
    : body;

function copies(directory: string, file: SiteFile): ResourceSource['compressed'] {
  if (file.encodings.length === 0) return undefined;
  const read = (ending: 'br' | 'gz') => {
    const copy = file.encodings.includes(ending) ? readFileSync(join(directory, `${file.file}.${ending}`)) : undefined;
    return copy && (() => copy);
  };
  return { br: read('br'), gzip: read('gz') };
}
