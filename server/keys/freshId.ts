import { randomUUID } from 'node:crypto';

/** How many ids of one millisecond keep the order in which they were made. */
const most = 0xfff;
let latest = { now: 0, count: 0 };

/**
 * A new id for a row, as UUID version 7: it begins with the time, so that rows made together lie together in the
 * indexes and share the pages of a commit; then it counts those of the same millisecond, so that they stay in their
 * order. It names a row and gives no power over it.
 *
 * @param now milliseconds since 1970
 */
export function freshId(now: number = Date.now()): string {
  latest = { now, count: now === latest.now ? Math.min(latest.count + 1, most) : 0 };
  const time = now.toString(16).padStart(12, '0');
  const count = latest.count.toString(16).padStart(3, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${count}${randomUUID().slice(18)}`;
}
