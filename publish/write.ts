import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { SiteFile } from '#blanks/site.ts';

const types: Record<string, string> = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json',
  svg: 'image/svg+xml',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  png: 'image/png',
  ico: 'image/x-icon',
  pdf: 'application/pdf',
  csv: 'text/csv; charset=utf-8; header=present',
};
const schemaType = 'application/schema+json; charset=utf-8';
/** Files whose ending says too little of them. */
const typesByName: Record<string, string> = {
  'feed.json': 'application/feed+json; charset=utf-8',
  'speculation.json': 'application/speculationrules+json',
};
const compressible = new Set(['html', 'txt', 'js', 'json', 'svg', 'xml', 'atom', 'csv', 'webmanifest']);

const brotli = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } });

/** Blanks and delimiters, which no reader is sent. */
const unsent = / data-set-[a-z-]+="⟦[^⟧]*⟧"|⟦[^⟧]*⟧/g;

/** What a file that was written weighs for a reader, in bytes, after brotli; one with blanks with all its outcomes, which is more than anybody is sent. */
export function weightOf(folder: string, { file, encodings }: Pick<SiteFile, 'file' | 'encodings'>): number {
  const path = join(folder, file);
  if (encodings.includes('br')) return statSync(`${path}.br`).size;
  return brotli(Buffer.from(readFileSync(path, 'utf8').replace(unsent, ''))).length;
}

/**
 * Writes one file of the site, with compressed copies where they help and may be kept.
 *
 * @param file where it goes under `folder`; its name decides its type
 */
export function writeFile(
  folder: string,
  file: string,
  body: string | Uint8Array,
  about: Omit<SiteFile, 'file' | 'type' | 'encodings'>,
): SiteFile {
  const ending = file.split('.').at(-1) ?? '';
  const type = file.endsWith('.schema.json') ? schemaType : (typesByName[basename(file)] ?? types[ending]);
  if (!type) throw new Error(`${file}: no type is known for .${ending}; add it in publish/write.ts`);
  const path = join(folder, file);
  mkdirSync(dirname(path), { recursive: true });
  const bytes = Buffer.from(body);
  writeFileSync(path, bytes);
  if (about.cache === 'private' || about.template || !compressible.has(ending))
    return { file, type, encodings: [], ...about };
  writeFileSync(`${path}.br`, brotli(bytes));
  writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
  return { file, type, encodings: ['br', 'gz'], ...about };
}
