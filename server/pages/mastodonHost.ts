import { domainToASCII } from 'node:url';

/** A name of at least two labels whose last one is no number, so that it is no IP address (RFC 1123, 2.1). */
const name = /^(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * The host of a Mastodon server as people write it: `social.example`, `https://social.example/@me`, `@me@social.example`.
 * It is shown and never asked for anything.
 *
 * @returns the name in ASCII, so that letters which only look alike are seen; null when it is no public name
 */
export function mastodonHost(typed: string): string | null {
  const written = typed
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^.*@/s, '')
    .replace(/\.$/, '');
  const host = /[\\:%\s]/.test(written) ? '' : domainToASCII(written);
  return name.test(host) ? host : null;
}
