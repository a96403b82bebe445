import { type Calendars, loadLife } from '#server/letters/life/loadLife.ts';
import type { Store } from '#server/store/port.ts';
import { type Notice, type Retention, retentionOf } from '#signon/retention/retention.ts';

/** When private data of a letter end, as far as can be told now, and which notices were given. */
export async function loadRetention(
  where: Pick<Store, 'milestones'> & Pick<Store['retention'], 'notices'>,
  calendarOf: Calendars,
  letter: string,
  now: number,
): Promise<{ retention: Retention; notices: readonly Notice[] }> {
  const notices = await where.notices(letter);
  const life = await loadLife(where, calendarOf, letter, now);
  return { retention: retentionOf(life, calendarOf(letter).keepMonths, notices, now), notices };
}
