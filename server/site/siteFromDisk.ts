import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { LRUCache } from 'lru-cache';
import { drawQrCodes } from '#blanks/drawQrCodes.ts';
import { type Operator, refillOperator } from '#blanks/operator.ts';
import { nothingSearchable, type Searchable, searchPath } from '#blanks/searchEntry.ts';
import { previousSite, type SiteFile } from '#blanks/site.ts';
import { type FrameOrigins, keepFormTo } from './keepFormTo.ts';
import { isText, type PrintedFile, resourceOf, templateOf } from './printedFile.ts';
import { readManifest } from './readManifest.ts';
import { compressions, type Resource, type ResourceSource } from './resource.ts';
import { isForReaders, type Site, type Template } from './site.ts';

/** How many bytes of finished files are kept in memory with their compressed copies. */
const mostKept = 64 * 1024 * 1024;

/**
 * Opens the finished site. Every page with blanks is read once; the other files are read when they are asked for, and those
 * that were asked for last stay in memory, up to a bound, so that a site may grow without the server growing with it. When the
 * site is printed anew, the one that was opened is served on, from where `publish` keeps it.
 *
 * When the public address is another than the one printed, that address is replaced in all texts as they are read, and their
 * compressed copies are made anew when first asked for, and QR codes are drawn anew; so one printed site serves at any address.
 *
 * So is what its pages say of who answers for them, when it is somebody else, or nobody any more.
 *
 * @param directory where `publish` put the site, with its manifest.json
 * @param here.origin the public base URL
 * @param here.operator who answers for the portal
 * @param here.frameOrigins which other sites may show the form of a letter in a frame
 * @param tell is told one sentence when addresses are replaced
 * @throws Error when the site is not there or not whole
 */
export function siteFromDisk(
  directory: string,
  { origin, operator, frameOrigins = null }: { origin: string; operator: Operator; frameOrigins?: FrameOrigins },
  tell: (sentence: string) => void = () => {},
): Site {
  const manifest = readManifest(directory);
  const stampOf = (folder: string) => statSync(join(folder, 'manifest.json'), { throwIfNoEntry: false })?.mtimeMs;
  const printedAt = stampOf(directory);
  const isSecure = origin.startsWith('https:');
  const moves = movesOf(manifest.origin, origin);
  if (moves.length > 0)
    tell(
      `The site was printed for ${manifest.origin}; its addresses are replaced by ${origin} in memory, but not in its PDFs.`,
    );
  const isAnswered = isDeepStrictEqual(manifest.operator, operator);
  const answered = (body: Buffer) =>
    isAnswered || !body.includes('<!--operator ')
      ? body
      : Buffer.from(refillOperator(body.toString('utf8'), operator, manifest.operatorParts));
  const templates = new Map<string, Template>();
  const searchable = new Map<string, Searchable>();
  const printed = (path: string, described: SiteFile, folder = directory): PrintedFile & { isAsStored: boolean } => {
    const stored = readFileSync(join(folder, described.file));
    const body = isText(described.type) ? answered(move(stored, moves)) : stored;
    const file = described.csp ? { ...described, csp: moves.reduce(replaceAll, described.csp) } : described;
    return { path, file: keepFormTo(frameOrigins, path, file), body, isSecure, isAsStored: body === stored };
  };
  const files = new Map<string, SiteFile>();
  for (const [path, file] of Object.entries(manifest.files)) {
    if (file.template) templates.set(path, templateOf(file.template, printed(path, file)));
    else if (path.startsWith('/search/')) searchable.set(path, JSON.parse(printed(path, file).body.toString('utf8')));
    else if (isForReaders(path)) {
      for (const ending of ['', ...file.encodings.map((ending) => `.${ending}`)])
        statSync(join(directory, file.file + ending));
      files.set(path, file);
    }
  }
  const kept = new LRUCache<string, Resource>({
    maxSize: mostKept,
    // A compressed copy is smaller than what it is a copy of; most clients take one of the two.
    sizeCalculation: ({ identity }, path) => 2 * identity.body.length + path.length + 4096,
  });
  /** Reads a file of the site that was opened, whose manifest has its policies and blanks; null when another one lies in this folder. */
  const readIn = (folder: string, path: string, file: SiteFile): Resource | null => {
    const isOurs = () => stampOf(folder) === printedAt;
    try {
      const { isAsStored, ...page } = printed(path, file, folder);
      const resource = resourceOf(page, isAsStored ? copies(folder, file) : compressions(page.body));
      // Looked at last: it may be moved away while we read.
      return isOurs() ? resource : null;
    } catch (error) {
      if (isOurs()) throw error;
      return null;
    }
  };
  const load = (path: string, file: SiteFile): Resource => {
    const resource = readIn(directory, path, file) ?? readIn(previousSite(directory), path, file);
    if (!resource) throw new Error('The site was printed anew more than once; start the server again to serve it.');
    kept.set(path, resource);
    return resource;
  };
  return {
    origin,
    letters: manifest.letters,
    updates: manifest.updates,
    file(path) {
      const known = kept.get(path);
      if (known) return known;
      const file = files.get(path);
      return file ? load(path, file) : null;
    },
    template: (path) => templates.get(path) ?? null,
    describe(path) {
      const file = isForReaders(path) ? manifest.files[path] : undefined;
      return file ? keepFormTo(frameOrigins, path, file) : null;
    },
    searchable: (locale) => searchable.get(searchPath(locale)) ?? nothingSearchable,
  };
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
