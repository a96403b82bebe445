import { createHash } from 'node:crypto';

/** The namespace of the portal's names; a random UUID that must never change. */
const namespace = '154e5210-6add-4d02-bd83-2e25203bdafd';

/**
 * The id of something in a feed: a UUID made of its name (RFC 9562, version 5). An address would not do,
 * because readers would see every entry anew when the portal moves to another host.
 */
export function permanentId(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace.replaceAll('-', ''), 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return `urn:uuid:${bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}
