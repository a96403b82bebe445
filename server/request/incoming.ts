import type { IncomingMessage } from 'node:http';

/** What a request asks for: its path as it was written, and its query with the question mark, or an empty text. */
type Target = { path: string; search: string };

/** What Hono hands on of a request beside what the web's `Request` holds. */
export type Incoming = {
  /** Null for what is no target. */
  target: Target | null;
  /** The address of who called us. */
  peer: string | undefined;
};

/** Reads what of a request of Node a `Request` does not hold. */
export const incomingOf = ({ url = '/', socket }: Pick<IncomingMessage, 'url' | 'socket'>): Incoming => ({
  target: readTarget(url),
  peer: socket.remoteAddress,
});

/**
 * Reads the target of a request (RFC 9112, 3.2): `/path?query`, or an absolute URL as proxies send it, whose host is not looked at.
 * Nothing is decoded or resolved: a path with `%2e` or `..` is a path we do not have.
 *
 * @returns null for anything else
 */
function readTarget(url: string): Target | null {
  const absolute = /^https?:\/\/[^/?#]+/i.exec(url);
  const own = absolute ? url.slice(absolute[0].length) || '/' : url;
  if (!own.startsWith('/')) return null;
  const end = own.indexOf('?');
  return end < 0 ? { path: own, search: '' } : { path: own.slice(0, end), search: own.slice(end) };
}
