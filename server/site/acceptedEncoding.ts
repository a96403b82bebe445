import Negotiator from 'negotiator';

export type Encoding = 'br' | 'gzip';

/** Browsers send the same few headers again and again. */
const kept = new Map<string, Encoding | null>();
const mostKept = 200;

/**
 * The better of our compressions that a client takes by its Accept-Encoding (RFC 9110, 12.5.3), or null. Without the header
 * none, which every client can read. We weigh ourselves: brotli is better for everybody who takes it at all.
 */
export function acceptedEncoding(header: string | undefined): Encoding | null {
  if (header === undefined) return null;
  const known = kept.get(header);
  if (known !== undefined) return known;
  const taken = new Negotiator({ headers: { 'accept-encoding': header } }).encodings(['br', 'gzip']);
  const best = (['br', 'gzip'] as const).find((encoding) => taken.includes(encoding)) ?? null;
  if (kept.size >= mostKept) kept.clear();
  if (header.length < 200) kept.set(header, best);
  return best;
}
