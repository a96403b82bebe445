import { randomUUID } from 'node:crypto';

/**
 * A new id for a row, as UUID version 7: it begins with the time, so that rows made together lie together in the
 * indexes and share the pages of a commit. It names a row and gives no power over it.
 *
 * @param now milliseconds since 1970
 */
export function freshId(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`;
}
