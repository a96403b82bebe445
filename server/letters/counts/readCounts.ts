import type { World } from '#server/letters/world.ts';
import type { Published } from '#server/store/port/published.ts';
import { type LetterLife, lifeOf } from '#signon/life/letterLife.ts';
import type { PaperCount } from '#signon/life/paperCount.ts';
import { type Retention, retentionOf } from '#signon/retention/retention.ts';

/** What the public is told of a letter: how many have signed, in steps; at once, where the letter stands, what was counted on paper, and until when private data are kept. */
export type PublicCounts = Published & { life: LetterLife; retention: Retention; paper: readonly PaperCount[] };

/** Reads what the public is told of a letter at a time. */
export async function readCounts(
  { store, calendarOf }: Pick<World, 'store' | 'calendarOf'>,
  letter: string,
  at: number,
): Promise<PublicCounts> {
  const [published, milestones, notices, paper] = await Promise.all([
    store.published(letter, at),
    store.milestones(letter),
    store.retention.notices(letter),
    store.paperCounts(letter),
  ]);
  const calendar = calendarOf(letter);
  const life = lifeOf(letter, calendar, milestones, at);
  return { ...published, life, retention: retentionOf(life, calendar.keepMonths, notices, at), paper };
}
