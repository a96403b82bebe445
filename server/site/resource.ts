import { acceptedEncodings } from './acceptedEncodings.ts';
import { contentName } from './entityTag.ts';

/** One form of a resource: its bytes, and the header lists of its answers, made once. */
export type Representation = { etag: string; headers: string[]; notModified: string[]; body: Buffer };

export type ResourceSource = {
  body: Buffer;
  /** All headers but those that the content decides. */
  headers: readonly string[];
  /** How to come by the compressed copies; asked for at most once, at the first client that takes them. */
  compressed?: { br?: () => Buffer; gzip?: () => Buffer };
  /** Whether single ranges of bytes are served. */
  hasRanges?: boolean;
  /** Instead of the name of the content. */
  etag?: string;
};

/** Something that is served by GET again and again: chosen by encoding, asked for again by its ETag. */
export class Resource {
  readonly hasRanges: boolean;
  readonly identity: Representation;
  readonly #source: ResourceSource;
  readonly #name: string;
  #br: Representation | null = null;
  #gzip: Representation | null = null;

  constructor(source: ResourceSource) {
    this.#source = source;
    this.#name = contentName(source.body);
    this.hasRanges = source.hasRanges ?? false;
    this.identity = this.#represent(source.body, null);
  }

  /** The best form for a client's Accept-Encoding: br, else gzip, else as it is. */
  choose(acceptEncoding: string | undefined): Representation {
    const { compressed } = this.#source;
    if (compressed === undefined) return this.identity;
    const accepted = acceptedEncodings(acceptEncoding);
    if (accepted.br && compressed.br) {
      this.#br ??= this.#represent(compressed.br(), 'br');
      return this.#br;
    }
    if (accepted.gzip && compressed.gzip) {
      this.#gzip ??= this.#represent(compressed.gzip(), 'gzip');
      return this.#gzip;
    }
    return this.identity;
  }

  #represent(body: Buffer, encoding: 'br' | 'gzip' | null): Representation {
    const { headers, compressed, etag: given } = this.#source;
    const etag = given ?? (encoding ? `"${this.#name}-${encoding}"` : `"${this.#name}"`);
    const always = [...headers, 'ETag', etag, ...(compressed ? ['Vary', 'Accept-Encoding'] : [])];
    const own = [
      ...(encoding ? ['Content-Encoding', encoding] : []),
      ...(this.hasRanges ? ['Accept-Ranges', 'bytes'] : []),
    ];
    // Content-Type is left out of a 304 (RFC 9110, 15.4.5): the client has it.
    const notModified = always.filter((_, index) => always[index - (index % 2)] !== 'Content-Type');
    return { etag, body, notModified, headers: [...always, ...own, 'Content-Length', String(body.length)] };
  }
}
