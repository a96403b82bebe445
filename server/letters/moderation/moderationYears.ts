import type { ModerationAct } from '#server/store/port/moderation.ts';
import type { Store } from '#server/store/port.ts';
import { type InTens, inTens } from '#signon/public/inTens.ts';

/** What the public is told that moderators did, in the order of the page. */
const toldActs = {
  released: ['released'],
  hidden: ['hidden'],
  removed: ['refused'],
  organisations: ['organisation-refused'],
} as const satisfies Record<string, readonly ModerationAct['act'][]>;
type ToldAct = keyof typeof toldActs;

export type ModerationYears = {
  /** The time until which acts are counted: the beginning of a day. */
  asOf: number;
  /** Newest first. */
  years: readonly { year: number; acts: Record<ToldAct, InTens> }[];
};

const mostYears = 5;
/** Before it no letter could be signed here. */
const firstYear = 2026;

/** What moderators did in each year until a time, as the public is told it. */
export async function readModerationYears(
  { moderation }: Pick<Store, 'moderation'>,
  asOf: number,
): Promise<ModerationYears> {
  const last = new Date(asOf).getUTCFullYear();
  const years = [];
  for (let year = last; year >= Math.max(firstYear, last - mostYears + 1); year -= 1) {
    const counted = await moderation.countActs({
      start: Date.UTC(year, 0),
      end: Math.min(Date.UTC(year + 1, 0), asOf),
    });
    const told = Object.entries(toldActs).map(([name, acts]) => [
      name,
      inTens(
        counted
          .filter(({ act }) => (acts as readonly string[]).includes(act))
          .reduce((sum, { count }) => sum + count, 0),
      ),
    ]);
    years.push({ year, acts: Object.fromEntries(told) as Record<ToldAct, InTens> });
  }
  return { asOf, years };
}
