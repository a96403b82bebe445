import type { Representation, Resource } from './resource.ts';
import type { HeaderFields } from './securityHeaders.ts';

/** What of a request decides how a resource is answered. */
type Asked = {
  method: string;
  encodings: string | undefined;
  known: string | undefined;
  range: string | undefined;
  ifRange: string | undefined;
};

type ResourceAnswer = {
  status: 200 | 206 | 304 | 404 | 416;
  headers: HeaderFields;
  /** The headers as they are sent, where that was made before. */
  head?: string;
  body: Buffer | null;
};

/** Answers GET and HEAD with a resource: 200 or 404, as it is kept, 304 by If-None-Match, 206 or 416 by Range. This is the path of nearly all readers; it makes nothing anew. */
export function answerOf(resource: Resource, { method, encodings, known, range, ifRange }: Asked): ResourceAnswer {
  const representation = resource.choose(encodings);
  const { etag, headers, head, body } = representation;
  const { status } = resource;
  if (status !== 200) return { status, headers, head, body };
  if (known !== undefined && matchesTag(known, etag)) return { status: 304, ...representation.notModified, body: null };
  const isPart = range !== undefined && resource.hasRanges && method === 'GET';
  if (isPart && (ifRange === undefined || ifRange === etag)) return partOf(representation, range);
  return { status, headers, head, body };
}

function partOf({ body, headers }: Representation, asked: string): ResourceAnswer {
  const range = byteRange(asked, body.length);
  if (range === null) return { status: 200, headers, body };
  const sized = (contentRange: string, length: number) => ({
    ...headers,
    'Content-Range': `bytes ${contentRange}/${body.length}`,
    'Content-Length': String(length),
  });
  if (range === 'unsatisfiable') return { status: 416, headers: sized('*', 0), body: null };
  const part = body.subarray(range.start, range.end + 1);
  return { status: 206, headers: sized(`${range.start}-${range.end}`, part.length), body: part };
}

/** Whether an If-None-Match names this ETag. Compares weakly (RFC 9110, 8.8.3.2), since proxies that recompress weaken tags. */
function matchesTag(ifNoneMatch: string, tag: string): boolean {
  if (ifNoneMatch === tag || ifNoneMatch === '*') return true;
  const strong = withoutWeakness(tag);
  return ifNoneMatch.split(',', 100).some((candidate) => withoutWeakness(candidate.trim()) === strong);
}

const withoutWeakness = (tag: string) => (tag.startsWith('W/') ? tag.slice(2) : tag);

type ByteRange = { start: number; end: number };

/**
 * Reads a Range header that asks for one range of bytes (RFC 9110, 14.1.2).
 *
 * @returns the first and last byte; `unsatisfiable` when it lies outside; null when the header is to be ignored (several ranges, other units, malformed)
 */
function byteRange(header: string, length: number): ByteRange | 'unsatisfiable' | null {
  const match = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header.trim());
  if (!match) return null;
  const [, first = '', last = ''] = match;
  if (first === '' && last === '') return null;
  if (first === '')
    return Number(last) === 0 || length === 0
      ? 'unsatisfiable'
      : { start: Math.max(0, length - Number(last)), end: length - 1 };
  const start = Number(first);
  if (last !== '' && Number(last) < start) return null;
  return start >= length
    ? 'unsatisfiable'
    : { start, end: last === '' ? length - 1 : Math.min(Number(last), length - 1) };
}
