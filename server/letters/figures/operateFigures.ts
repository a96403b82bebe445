import { stringify } from 'csv-stringify/sync';
import type { Store } from '#server/store/port.ts';
import { figureEvents } from '#signon/figures/figures.ts';
import { type FigureCounts, type FigureTable, figureTable } from '#signon/figures/figureTable.ts';
import { addUpFigures } from './addUpFigures.ts';

/** What organisers are told of a letter, with all that happened until now. */
export async function figuresOf(store: Pick<Store, 'figures'>, letter: string): Promise<FigureTable> {
  await addUpFigures(store);
  return figureTable(await store.figures.of(letter));
}

const time = (at: number) => new Date(at).toISOString();

/** All of it as a table: what each row is told by, of which value, from when on, and each sum. */
export function figuresAsCsv(table: FigureTable): string {
  const rows = [
    { told_by: 'all', value: '', from: '', ...table.total },
    ...table.days.map(({ starts_at, ...counts }) => ({
      ...{ told_by: 'day', value: '', from: time(starts_at).slice(0, 10) },
      ...counts,
    })),
    ...table.hours.map(({ starts_at, ...counts }) => ({
      told_by: 'hour',
      value: '',
      from: time(starts_at),
      ...counts,
    })),
    ...(['language', 'country', 'source', 'provider'] as const).flatMap((told_by) =>
      table[told_by].map((row) => ({ told_by, from: '', ...row })),
    ),
  ];
  return stringify(rows, {
    header: true,
    columns: ['told_by', 'value', 'from', ...figureEvents],
    record_delimiter: 'windows',
    escape_formulas: true,
  });
}

/** All of it as JSON, with times as texts. */
export function figuresAsJson(letter: string, { days, hours, ...rest }: FigureTable): string {
  return JSON.stringify({
    letter,
    ...rest,
    days: days.map(({ starts_at, ...counts }) => ({ day: time(starts_at).slice(0, 10), ...counts })),
    hours: hours.map(({ starts_at, ...counts }) => ({ hour: time(starts_at), ...counts })),
  });
}

/** What a person reads: the sums, how many of those who asked confirmed, and the last days. A line each. */
export function figuresAsLines(table: FigureTable): string[] {
  const width = 22;
  const line = (name: string, counts: Partial<FigureCounts>) =>
    [
      name.padEnd(width),
      ...figureEvents.map((event) => String(counts[event] ?? '-').padStart(12)),
      shareOf(counts).padStart(12),
    ].join('');
  return [
    ['', ...figureEvents, 'confirmed%']
      .map((word, index) => (index === 0 ? word.padEnd(width) : word.padStart(12)))
      .join(''),
    line('all', table.total),
    ...(['language', 'country', 'source', 'provider'] as const).flatMap((by) =>
      table[by].map((row) => line(`${by} ${row.value}`, row)),
    ),
    ...table.days.slice(-14).map(({ starts_at, ...counts }) => line(time(starts_at).slice(0, 10), counts)),
  ];
}

const shareOf = ({ asked = 0, confirmed }: Partial<FigureCounts>): string =>
  asked === 0 || confirmed === undefined ? '-' : `${Math.round((100 * confirmed) / asked)}%`;
