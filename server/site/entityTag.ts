import { createHash } from 'node:crypto';

/** The name of a content, for ETags: 128 bits of its SHA-256 in base64url. */
export const contentName = (body: Buffer): string => createHash('sha256').update(body).digest('base64url').slice(0, 22);

/** Whether an If-None-Match names this ETag. Compares weakly (RFC 9110, 8.8.3.2), since proxies that recompress weaken tags. */
export function matchesTag(ifNoneMatch: string, tag: string): boolean {
  if (ifNoneMatch === tag || ifNoneMatch === '*') return true;
  const strong = withoutWeakness(tag);
  return ifNoneMatch.split(',', 100).some((candidate) => withoutWeakness(candidate.trim()) === strong);
}

const withoutWeakness = (tag: string) => (tag.startsWith('W/') ? tag.slice(2) : tag);
