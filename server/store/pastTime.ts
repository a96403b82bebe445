import { limits } from '#signon/limits.ts';
import type { Store } from './port.ts';

/** Before which times what is kept is past its time, for `purge`. The privacy page tells the same. @param now milliseconds since 1970 */
export const pastTime = (now: number): Parameters<Store['purge']>[0] => ({
  unconfirmed: now - limits.keepUnconfirmed,
  mailRecord: now - limits.mailWindow,
  counters: now,
  tries: now - limits.confirmWithin,
  suppression: now - limits.lookWithin,
});
