import { type FigureSum, figureDay } from './figures.ts';
import { figureTable, type NamedCounts } from './figureTable.ts';

const day = 86_400_000;

/** What the public log tells of an hour: see ledger/history.ts. */
type LoggedHour = {
  hour: string;
  people: number;
  organisations: number;
  peopleRemoved: number;
  organisationsRemoved: number;
};

/** One day of a letter, in UTC. */
export type GrowthDay = {
  starts_at: number;
  /** Forms that were taken; null before that was counted. */
  asked: number | null;
  /** Signatures that began to count, and that no longer do. */
  confirmed: number;
  removed: number;
  /** How many counted at its end. */
  signatures: number;
};

/** How a letter grew, until the end of yesterday: nothing moves at once when somebody signs. */
export type Growth = {
  /** When the last day told of ended. */
  until: number;
  /** From the first day with a signature, none left out. */
  days: readonly GrowthDay[];
  /** Confirmations by language; those with few are put together. */
  languages: readonly Pick<NamedCounts, 'value' | 'confirmed'>[];
};

/**
 * What the public log and the sums tell of whole days that are over.
 *
 * @param hours of the public log, in their order
 * @param sums of the letter
 */
export function growthOf(
  hours: readonly LoggedHour[],
  sums: readonly Omit<FigureSum, 'letter'>[],
  now: number,
): Growth {
  const until = figureDay(now);
  const past = sums.filter(({ starts_at }) => starts_at < until);
  const asked = new Map<number, number>();
  for (const { told_by, event, starts_at, count } of past)
    if (told_by === 'hour' && event === 'asked')
      asked.set(figureDay(starts_at), (asked.get(figureDay(starts_at)) ?? 0) + count);
  const countedSince = Math.min(...past.map(({ starts_at }) => figureDay(starts_at)));
  const logged = Map.groupBy(hours, ({ hour }) => figureDay(Date.parse(hour)));
  const days: GrowthDay[] = [];
  let signatures = 0;
  const [first] = logged.keys();
  for (let starts_at = first ?? until; starts_at < until; starts_at += day) {
    const [confirmed, removed] = (logged.get(starts_at) ?? []).reduce<[number, number]>(
      ([came, went], one) => [
        came + one.people + one.organisations,
        went + one.peopleRemoved + one.organisationsRemoved,
      ],
      [0, 0],
    );
    signatures += confirmed - removed;
    const isCounted = starts_at >= countedSince;
    days.push({ starts_at, asked: isCounted ? (asked.get(starts_at) ?? 0) : null, confirmed, removed, signatures });
  }
  const languages = figureTable(past)
    .language.filter(({ confirmed }) => confirmed > 0)
    .map(({ value, confirmed }) => ({ value, confirmed }));
  return { until, days, languages };
}

/** Days put together, so many at a time from the last one back; the count is that at their end. */
export function together(days: readonly GrowthDay[], size: number): GrowthDay[] {
  const groups: GrowthDay[] = [];
  for (let end = days.length; end > 0; end -= size) {
    const group = days.slice(Math.max(0, end - size), end);
    const [first] = group;
    const last = group.at(-1);
    if (!first || !last) break;
    const sumOf = (name: 'confirmed' | 'removed') => group.reduce((sum, one) => sum + one[name], 0);
    const asked = group.every((one) => one.asked === null)
      ? null
      : group.reduce((sum, one) => sum + (one.asked ?? 0), 0);
    groups.unshift({
      ...last,
      starts_at: first.starts_at,
      asked,
      confirmed: sumOf('confirmed'),
      removed: sumOf('removed'),
    });
  }
  return groups;
}

/**
 * The line of the counts as the area of an SVG path, in a box of 100 by 100, time from one side to the other.
 *
 * @param isMirrored whether time runs from right to left, as its reader's language does
 */
export function growthPath(days: readonly Pick<GrowthDay, 'signatures'>[], isMirrored: boolean): string {
  const most = Math.max(1, ...days.map(({ signatures }) => signatures));
  const write = (value: number) => Number(value.toFixed(2));
  const at = (index: number) => {
    const x = days.length === 1 ? 100 : (100 * index) / (days.length - 1);
    return write(isMirrored ? 100 - x : x);
  };
  const points = days.map(({ signatures }, index) => `L${at(index)} ${write(100 - (100 * signatures) / most)}`);
  return days.length === 0 ? '' : `M${isMirrored ? 100 : 0} 100${points.join('')}L${isMirrored ? 0 : 100} 100Z`;
}
