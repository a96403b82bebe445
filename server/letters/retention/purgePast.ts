import type { Log } from '#server/log/log.ts';
import type { Store } from '#server/store/port.ts';
import { pastTime } from '#server/store/retention/purge.ts';

/**
 * Deletes what is past its time, unless the clock leapt since the last purge: then somebody is asked first (signon/retention/purgeHold.ts).
 *
 * @param alsoFiles deletes mails that were written as files before a time
 * @returns whether it was held back
 * @throws StoreBusy when the store cannot take more work now; what was not deleted is deleted next time
 */
export async function purgePast(
  store: Pick<Store, 'purge' | 'purgeHold'>,
  log: Log,
  now: number,
  alsoFiles?: (before: number) => Promise<unknown>,
): Promise<boolean> {
  const before = pastTime(now);
  const { isHeld, past, gap } = await store.purgeHold.look(before.unconfirmed, now);
  if (isHeld) {
    log('purge.held', { count: past, ms: gap });
    return true;
  }
  const { signatures } = await store.purge(before);
  if (signatures > 0) log('purge.done', { count: signatures });
  await alsoFiles?.(before.unconfirmed);
  return false;
}
