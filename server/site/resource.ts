import { createHash } from 'node:crypto';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import Negotiator from 'negotiator';
import { headOf } from './headOf.ts';
import type { HeaderFields } from './securityHeaders.ts';

/** One form of a resource: its bytes, and the headers of its answers, made once; `head` is them as they are sent, but for its length. */
export type Representation = {
  etag: string;
  headers: HeaderFields;
  head: string;
  notModified: { headers: HeaderFields; head: string };
  body: Buffer;
};

export type ResourceSource = {
  body: Buffer;
  /** All headers but those that the content decides. */
  headers: HeaderFields;
  /** How to come by the compressed copies; asked for at most once, at the first client that takes them. */
  compressed?: Partial<Record<Encoding, () => Buffer>> | undefined;
  /** Whether single ranges of bytes are served. */
  hasRanges?: boolean;
  /** Instead of the name of the content. */
  etag?: string;
  /** 404 for the page that says that nothing is there; it is known by no ETag. */
  status?: 200 | 404;
};

/** Something that is served by GET again and again: chosen by encoding, asked for again by its ETag. */
export class Resource {
  readonly status: 200 | 404;
  readonly hasRanges: boolean;
  readonly identity: Representation;
  readonly #source: ResourceSource;
  readonly #name: string;
  readonly #compressed: Partial<Record<Encoding, Representation>> = {};

  constructor(source: ResourceSource) {
    this.#source = source;
    this.#name = contentName(source.body);
    this.status = source.status ?? 200;
    this.hasRanges = source.hasRanges ?? false;
    this.identity = this.#represent(source.body, null);
  }

  /** The best form for a client's Accept-Encoding: br, else gzip, else as it is. */
  choose(acceptEncoding: string | undefined): Representation {
    const { compressed } = this.#source;
    const encoding = compressed && acceptedEncoding(acceptEncoding);
    if (!encoding) return this.identity;
    const known = this.#compressed[encoding];
    if (known) return known;
    const compress = compressed[encoding];
    if (!compress) return encoding === 'br' ? this.choose('gzip') : this.identity;
    const made = this.#represent(compress(), encoding);
    this.#compressed[encoding] = made;
    return made;
  }

  #represent(body: Buffer, encoding: Encoding | null): Representation {
    const { headers: given, compressed, etag: named } = this.#source;
    const etag = named ?? (encoding ? `"${this.#name}-${encoding}"` : `"${this.#name}"`);
    const vary = [given.Vary, compressed && 'Accept-Encoding'].filter(Boolean).join(', ');
    const always = { ...given, ...(this.status === 200 && { ETag: etag }), ...(vary && { Vary: vary }) };
    const own = {
      ...(encoding && { 'Content-Encoding': encoding }),
      ...(this.hasRanges && { 'Accept-Ranges': 'bytes' }),
    };
    // Content-Type is left out of a 304 (RFC 9110, 15.4.5): the client has it.
    const { 'Content-Type': _, ...notModified } = always as Record<string, string>;
    const all = { ...always, ...own };
    const headers = { ...all, 'Content-Length': String(body.length) };
    return {
      ...{ etag, body, headers, head: headOf(this.status, all) },
      notModified: { headers: notModified, head: headOf(304, notModified) },
    };
  }
}

/** The name of a content, for ETags: 128 bits of its SHA-256 in base64url. */
const contentName = (body: Buffer): string => createHash('sha256').update(body).digest('base64url').slice(0, 22);

type Encoding = 'br' | 'gzip';

/** Browsers send the same few headers again and again. */
const kept = new Map<string, Encoding | null>();
const mostKept = 200;

/**
 * The better of our compressions that a client takes by its Accept-Encoding (RFC 9110, 12.5.3), or null. Without the header
 * none, which every client can read. We weigh ourselves: brotli is better for everybody who takes it at all.
 */
function acceptedEncoding(header: string | undefined): Encoding | null {
  if (header === undefined) return null;
  const known = kept.get(header);
  if (known !== undefined) return known;
  const taken = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(['br', 'gzip']);
  const best = (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? null;
  if (kept.size >= mostKept) kept.clear();
  if (header.length < 200) kept.set(header, best);
  return best;
}

/** Compresses text that changes while we run: brotli at quality 5 costs about a millisecond a page; what never changes was compressed by `publish`. @param charge does the work for who asks */
export const compressions = (
  body: Buffer,
  charge = (work: () => Buffer) => work(),
): { br: () => Buffer; gzip: () => Buffer } => ({
  br: () =>
    charge(() =>
      brotliCompressSync(body, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
      }),
    ),
  gzip: () => charge(() => gzipSync(body, { level: 6 })),
});
