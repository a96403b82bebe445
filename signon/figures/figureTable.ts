import { limits } from '#signon/limits.ts';
import type { FigureEventName, FigureSum, ToldBy } from './figures.ts';
import { figureDay, figureEvents } from './figures.ts';

/** How often each thing happened. */
export type FigureCounts = Record<FigureEventName, number>;
/** By a day or an hour, in milliseconds since 1970. */
type TimedCounts = FigureCounts & { starts_at: number };
/** By a language, a country or a provider; `elsewhere` are those that are too few to be told apart. */
export type NamedCounts = FigureCounts & { value: string };

/** What organisers are told: in all, by day and hour, and by each other thing in all. Days are of UTC. */
export type FigureTable = {
  total: FigureCounts;
  days: TimedCounts[];
  hours: TimedCounts[];
  /** Where somebody signed is not kept, so what became of it cannot be told by source. */
  source: Pick<NamedCounts, 'value' | 'asked'>[];
} & Record<Exclude<ToldBy, 'hour' | 'source'>, NamedCounts[]>;

/** What values that are put together are called. */
export const elsewhere = 'elsewhere';

type Sum = Omit<FigureSum, 'letter'>;

/** Adds the sums of a letter up to what its organisers are told. Languages, countries, sources and providers with few are put together. */
export function figureTable(sums: readonly Sum[], least: number = limits.fewestFromCountry): FigureTable {
  const hourly = sums.filter(({ told_by }) => told_by === 'hour');
  const named = (by: ToldBy) =>
    merged(
      [
        ...Map.groupBy(
          sums.filter(({ told_by }) => told_by === by),
          ({ value }) => value,
        ),
      ].map(([value, its]) => ({
        value,
        ...countsOf(its),
      })),
      least,
    );
  return {
    total: countsOf(hourly),
    days: timed(hourly, ({ starts_at }) => figureDay(starts_at)),
    hours: timed(hourly, ({ starts_at }) => starts_at),
    source: named('source').map(({ value, asked }) => ({ value, asked })),
    ...{ language: named('language'), country: named('country'), provider: named('provider') },
  };
}

const timed = (sums: readonly Sum[], startOf: (sum: Sum) => number): TimedCounts[] =>
  [...Map.groupBy(sums, startOf)]
    .map(([starts_at, its]) => ({ starts_at, ...countsOf(its) }))
    .sort((one, other) => one.starts_at - other.starts_at);

function countsOf(sums: readonly Sum[]): FigureCounts {
  const counts = Object.fromEntries(figureEvents.map((event) => [event, 0])) as FigureCounts;
  for (const { event, count } of sums) counts[event] += count;
  return counts;
}

/**
 * Most first. Those with few are put together, as in signon/public/publicCountries.ts: when even those together are few,
 * the next smallest joins them, for else the rest would give away what was put together.
 */
function merged(all: readonly NamedCounts[], least: number): NamedCounts[] {
  const sizeOf = (one: FigureCounts) => Math.max(one.asked, one.confirmed);
  const sorted = all.toSorted((one, other) => sizeOf(other) - sizeOf(one) || (one.value < other.value ? -1 : 1));
  const told = sorted.filter((one) => sizeOf(one) >= least);
  const few = sorted.slice(told.length);
  while (few.length > 0 && few.reduce((sum, one) => sum + sizeOf(one), 0) < least) {
    const smallest = told.pop();
    if (!smallest) break;
    few.unshift(smallest);
  }
  if (few.length === 0) return told;
  const together = Object.fromEntries(
    figureEvents.map((event) => [event, few.reduce((sum, one) => sum + one[event], 0)]),
  ) as FigureCounts;
  return [...told, { value: elsewhere, ...together }];
}
