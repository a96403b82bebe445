import type { Store } from '#server/store/port.ts';
import { byCalendar } from '#signon/life/letterLife.ts';
import { type Calendars, loadLife } from './loadLife.ts';

/**
 * Keeps the milestones that the calendar of a letter has brought about, each once, whichever process is first. They held
 * from their moment on; this gives them their lines in the public log.
 *
 * @returns how many were not kept before
 * @throws StoreBusy when the store cannot take more work now; what was not kept is kept next time
 */
export async function keepCalendar(
  store: Store,
  calendarOf: Calendars,
  letters: readonly string[],
  now: number,
): Promise<number> {
  let kept = 0;
  for (const letter of letters) {
    if (dueIn(await loadLife(store, calendarOf, letter, now), await store.milestones(letter)).length === 0) continue;
    kept += await store.transact(async (tx) => {
      const due = dueIn(await loadLife(tx, calendarOf, letter, now), await tx.milestones(letter));
      for (const milestone of due) await tx.noteMilestone(milestone, now);
      return due.length;
    });
  }
  return kept;
}

type Dated = { milestones: readonly { id: string; by: string }[] };

const dueIn = <L extends Dated>({ milestones }: L, kept: readonly { id: string }[]): L['milestones'][number][] =>
  milestones.filter(({ id, by }) => by === byCalendar && !kept.some((one) => one.id === id));
