import { randomFillSync } from 'node:crypto';

/** Asking the system for many bytes costs hardly more than asking for few. */
const pool = Buffer.alloc(8192);
let used = pool.length;

/** Random bytes that nobody can guess, at most 8192. No byte is given out twice, nor kept. */
export function freshBytes(count: number): Buffer {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  const bytes = Buffer.from(pool.subarray(used, used + count));
  pool.fill(0, used, used + count);
  used += count;
  return bytes;
}
