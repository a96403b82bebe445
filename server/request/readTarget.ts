/** What a request asks for: its path as it was written, and its query with the question mark, or an empty text. */
export type Target = { path: string; search: string };

/**
 * Reads the target of a request (RFC 9112, 3.2): `/path?query`, or an absolute URL as proxies send it, whose host is not looked at.
 * Nothing is decoded or resolved: a path with `%2e` or `..` is a path we do not have.
 *
 * @returns null for anything else
 */
export function readTarget(url: string): Target | null {
  const absolute = /^https?:\/\/[^/?#]+/i.exec(url);
  const own = absolute ? url.slice(absolute[0].length) || '/' : url;
  if (!own.startsWith('/')) return null;
  const mark = own.indexOf('?');
  return mark < 0 ? { path: own, search: '' } : { path: own.slice(0, mark), search: own.slice(mark) };
}
